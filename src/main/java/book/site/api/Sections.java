package book.site.api;

import book.site.SitePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where the book's sections stand on the site, by their numbers, and which types they speak of. */
final class Sections {

    /** A place of the book that speaks of a type: "3.1 Gradient descent", "3.1-gradient-descent.html#…". */
    record Mention(String title, String href) {
    }

    private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)+)\\s.*", Pattern.DOTALL);

    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, Map<String, Mention>> mentions = new TreeMap<>();

    /** Enters the numbered headings of an English section page. */
    void note(SitePage page) {
        if (page.kind() == SitePage.Kind.SECTION && page.language().equals("en")) {
            places.putIfAbsent(page.section().number(), page.path());
            for (Element heading : page.article().select("h2[id], h3[id], h4[id]")) {
                Matcher number = NUMBERED.matcher(heading.text());
                if (number.matches()) {
                    places.putIfAbsent(number.group(1), page.path() + "#" + heading.id());
                }
            }
        }
    }

    /** Enters that an element of the page speaks of a type; the first on each page counts. */
    void mention(String type, SitePage page, Element element) {
        if (page.kind() != SitePage.Kind.SECTION || !page.language().equals("en")) {
            return;
        }
        Element heading = element;
        while (heading != null && heading.parent() != null && !heading.parent().tagName().equals("article")) {
            heading = heading.parent();
        }
        while (heading != null && !(heading.tagName().matches("h[234]") && heading.hasAttr("id"))) {
            heading = heading.previousElementSibling();
        }
        String href = page.path() + (heading == null ? "" : "#" + heading.id());
        mentions.computeIfAbsent(type, name -> new LinkedHashMap<>()).putIfAbsent(page.path(), new Mention(page.title(), href));
    }

    /** Returns where a section or subsection is, "3.1-gradient-descent.html#…"; null if the site has no such section. */
    String place(String number) {
        int second = number.indexOf('.', number.indexOf('.') + 1);
        return places.getOrDefault(number, second < 0 ? null : places.get(number.substring(0, second)));
    }

    Map<String, List<Mention>> mentions() {
        Map<String, List<Mention>> lists = new TreeMap<>();
        mentions.forEach((type, pages) -> lists.put(type, new ArrayList<>(pages.values())));
        return lists;
    }
}
