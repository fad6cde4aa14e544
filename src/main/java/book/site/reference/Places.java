package book.site.reference;

import book.outline.Chapter;
import book.outline.Outline;
import book.outline.Section;
import book.site.SitePage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The English pages of the sections: where each element of theirs stands, and where the link to a number leads. */
final class Places {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.\\d+(?:\\.\\d+)?)\\s.*", Pattern.DOTALL);

    private final List<SitePage> pages;
    private final Map<Element, Place> places = new IdentityHashMap<>();
    private final Map<String, String> hrefs = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    private Places(List<SitePage> pages) {
        this.pages = pages;
    }

    /** Reads the sections among the pages; translations and other pages are no places. */
    static Places of(List<SitePage> all, Outline outline) {
        Places places = new Places(all.stream().filter(Places::isSection).toList());
        places.pages.forEach(places::read);
        for (Chapter chapter : outline.chapters()) {
            places.titles.put(chapter.number(), chapter.title());
            for (Section section : chapter.sections()) {
                places.titles.put(section.number(), section.title());
                section.topics().forEach(topic -> places.titles.put(topic.number(), topic.title()));
                String page = places.hrefs.get(section.number());
                if (page != null) {
                    places.hrefs.putIfAbsent(chapter.number(), page);
                }
            }
        }
        return places;
    }

    private static boolean isSection(SitePage page) {
        return page.section() != null && page.language().equals("en");
    }

    private void read(SitePage page) {
        String section = page.section().number();
        hrefs.put(section, page.path());
        Place now = new Place(places.size(), section, page.path());
        for (Element element : page.article().getAllElements()) {
            if (element.normalName().matches("h[1-4]") && element.hasAttr("id")) {
                Matcher numbered = NUMBERED.matcher(element.text());
                String number = numbered.matches() && numbered.group(1).startsWith(section) ? numbered.group(1) : now.number();
                boolean title = element.normalName().equals("h1");
                boolean ends = element.normalName().equals("h2") && !numbered.matches();
                now = new Place(places.size(), ends ? section : number, page.path() + (title ? "" : "#" + element.id()));
                if (numbered.matches()) {
                    hrefs.putIfAbsent(number, now.href());
                }
            }
            places.put(element, now);
        }
    }

    /** Returns the sections' pages in the book's order. */
    List<SitePage> pages() {
        return pages;
    }

    /** Returns the place of an element of a section's page. */
    Place at(Element element) {
        return places.get(element);
    }

    /** Returns where the chapter, section or topic of this number is; null if the book has none or it is not written. */
    String href(String number) {
        return hrefs.get(number);
    }

    /** Returns the English title of a chapter, section or topic. */
    String title(String number) {
        return titles.getOrDefault(number, "");
    }

    /** Returns one place for each topic, the first; for each section where these would be more than the limit. */
    static List<Place> distinct(List<Place> all, int limit) {
        List<Place> sorted = all.stream().sorted().toList();
        Map<String, Place> topics = new LinkedHashMap<>();
        sorted.forEach(place -> topics.putIfAbsent(place.number(), place));
        topics.keySet().removeIf(number -> topics.keySet().stream().anyMatch(other -> other.startsWith(number + ".")));
        if (topics.size() <= limit) {
            return new ArrayList<>(topics.values());
        }
        Map<String, Place> sections = new LinkedHashMap<>();
        sorted.forEach(place -> sections.putIfAbsent(place.section(),
                new Place(place.order(), place.section(), place.href())));
        return new ArrayList<>(sections.values());
    }
}
