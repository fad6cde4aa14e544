package book.site.reference;

import book.site.SitePage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links from "section 3.1.2", "sections 4.3 and 5.3", "chapter 6" to what they name; the chapters of other books stay text. */
final class CrossReferences {

    private static final String NUMBER = "\\d+\\.\\d+(?:\\.\\d+)?";
    private static final Pattern MENTION = Pattern.compile("\\b[Ss]ections?\\s" + NUMBER
            + "(?:(?:,\\s|,?\\sand\\s|\\sto\\s|–)" + NUMBER + ")*|\\b[Cc]hapter\\s[1-9](?!\\d|[.,]\\d)");
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    /** "Prince, 2023, chapter 5" and "its chapter 3" speak of another book. */
    private static final Pattern FOREIGN = Pattern.compile(".*(\\d{4}\\)?,|\\b(its|his|her|their|whose))\\s*", Pattern.DOTALL);

    private final SitePage page;
    private final Places places;

    private CrossReferences(SitePage page, Places places) {
        this.page = page;
        this.places = places;
    }

    static void link(SitePage page, Places places) {
        CrossReferences references = new CrossReferences(page, places);
        for (TextNode text : Prose.textsWithoutSources(page.article())) {
            String words = text.getWholeText();
            Prose.replace(text, MENTION, match -> FOREIGN.matcher(words.substring(0, match.start())).matches()
                    ? List.of() : references.links(match.group()));
        }
        page.article().select("a[href]").forEach(references::sharpen);
    }

    /** A link to the page of a topic, "6.2.3", leads to the topic. */
    private void sharpen(Element link) {
        String href = NUMBERS.matcher(link.text()).matches() ? places.href(link.text()) : null;
        if (href != null && href.startsWith(link.attr("href") + "#")) {
            link.attr("href", href).attr("title", places.title(link.text()));
        }
    }

    /** One number makes the whole mention a link; of several each is one. */
    private List<Node> links(String mention) {
        Matcher numbers = NUMBERS.matcher(mention);
        if (!numbers.find()) {
            return linked(mention, mention.substring(mention.length() - 1));
        }
        String first = numbers.group();
        if (!numbers.find()) {
            return linked(mention, first);
        }
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        numbers.reset();
        while (numbers.find()) {
            nodes.add(new TextNode(mention.substring(at, numbers.start())));
            List<Node> link = linked(numbers.group(), numbers.group());
            nodes.addAll(link.isEmpty() ? List.of(new TextNode(numbers.group())) : link);
            at = numbers.end();
        }
        return nodes;
    }

    private List<Node> linked(String text, String number) {
        String href = places.href(number);
        if (href == null) {
            return List.of();
        }
        String here = href.startsWith(page.path() + "#") ? href.substring(page.path().length()) : href;
        return List.of(Prose.link(here, text).attr("title", places.title(number)));
    }
}
