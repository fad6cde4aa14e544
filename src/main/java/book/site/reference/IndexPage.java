package book.site.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** The index: terms in English, terms in Chinese, the library's types, people; each with its places. */
final class IndexPage {

    static final String PATH = "index-of-terms.html";
    static final String TITLE = "Index · 索引";

    /** One line: what is looked up, what orders it, where it stands. */
    private record Line(Element head, String key, String initial, List<Place> places, String main) {
    }

    private static final int TOPICS = 12;

    private final Element article;

    private IndexPage(Element article) {
        this.article = article;
    }

    static void fill(Element article, Glossary glossary, TermUses uses, FirstUses first, Map<String, String> types,
            Map<String, List<Place>> typeUses, Bibliography bibliography) {
        IndexPage page = new IndexPage(article);
        article.appendElement("h1").attr("id", "index").text(TITLE);
        article.appendElement("p").text("Where the book's terms, the types of its library and the authors of its sources stand. "
                + "A number is a topic's or a section's and leads to it; the bold one explains.");
        article.appendElement("p").addClass("jump").append("<a href=\"#terms\">Terms</a> · "
                + "<a href=\"#chinese\" lang=\"zh\">中文</a> · <a href=\"#types\">Java</a> · <a href=\"#people\">People</a>");
        page.part("terms", "Terms", english(glossary, uses, first), Comparator.comparing(Line::key));
        page.part("chinese", "Terms in Chinese · 术语（按拼音）", chinese(glossary, uses, first),
                Comparator.comparing(Line::key, Pinyin.ORDER).thenComparing(Line::key));
        page.part("types", "Types of the library · Java 类型", types(types, typeUses), Comparator.comparing(Line::key));
        page.part("people", "People · 人名", people(bibliography), Comparator.comparing(Line::key));
    }

    private static List<Line> english(Glossary glossary, TermUses uses, FirstUses first) {
        List<Line> lines = new ArrayList<>();
        for (Entry term : glossary.terms()) {
            for (String name : term.names()) {
                Element head = new Element("span");
                head.appendElement("a").attr("href", Glossary.PAGE + "#" + term.id()).text(name);
                if (!term.names().get(0).equals(name)) {
                    head.appendText(", see " + term.names().get(0));
                }
                head.appendText(" ").appendElement("span").addClass("zh").attr("lang", "zh").text(term.chinese());
                lines.add(new Line(head, key(name), initial(name), uses.of(term), first.anchor(term)));
            }
        }
        return lines;
    }

    private static List<Line> chinese(Glossary glossary, TermUses uses, FirstUses first) {
        List<Line> lines = new ArrayList<>();
        for (Entry term : glossary.terms()) {
            if (term.chinese().codePoints().anyMatch(Character::isIdeographic)) {
                Element head = new Element("span");
                head.appendElement("a").attr("href", Glossary.PAGE + "#" + term.id()).attr("lang", "zh").text(term.chinese());
                head.appendText(" " + term.english());
                lines.add(new Line(head, term.chinese(), Pinyin.initial(term.chinese()), uses.of(term), first.anchor(term)));
            }
        }
        return lines;
    }

    private static List<Line> types(Map<String, String> types, Map<String, List<Place>> uses) {
        List<Line> lines = new ArrayList<>();
        uses.forEach((name, places) -> {
            Element head = new Element("span");
            head.appendElement("code").attr("data-type", types.get(name)).text(name);
            String room = types.get(name).substring(0, types.get(name).length() - name.length() - 1);
            head.appendText(" ").appendElement("span").addClass("room").text(room);
            lines.add(new Line(head, key(name), initial(name), places, null));
        });
        return lines;
    }

    private static List<Line> people(Bibliography bibliography) {
        Map<String, List<Source>> works = new TreeMap<>();
        for (Source source : bibliography.sources()) {
            for (String name : source.work().names()) {
                works.computeIfAbsent(Work.reversed(name), person -> new ArrayList<>()).add(source);
            }
        }
        List<Line> lines = new ArrayList<>();
        works.forEach((person, sources) -> {
            Element head = new Element("span").text(person);
            for (Source source : sources) {
                head.appendText(" ").appendElement("a").addClass("key").attr("href", Bibliography.PAGE + "#" + source.id())
                        .text("[" + source.key() + "]");
            }
            List<Place> places = sources.stream().flatMap(source -> source.places().stream()).toList();
            lines.add(new Line(head, key(person), initial(person), places, null));
        });
        return lines;
    }

    private void part(String id, String title, List<Line> lines, Comparator<Line> order) {
        article.appendElement("h2").attr("id", id).text(title);
        Map<String, List<Line>> letters = new LinkedHashMap<>();
        lines.stream().sorted(Comparator.comparing(Line::initial).thenComparing(order))
                .forEach(line -> letters.computeIfAbsent(line.initial(), letter -> new ArrayList<>()).add(line));
        Element jump = article.appendElement("nav").addClass("jump").attr("aria-label", "Letters, " + title);
        letters.forEach((letter, ofLetter) -> {
            String anchor = id + "-" + (letter.equals("#") ? "signs" : letter.toLowerCase(Locale.ROOT));
            jump.appendElement("a").attr("href", "#" + anchor).text(letter);
            jump.appendText(" ");
            article.appendElement("h3").attr("id", anchor).text(letter);
            Element list = article.appendElement("ul").addClass("index");
            ofLetter.forEach(line -> write(list.appendElement("li"), line));
        });
    }

    private static void write(Element item, Line line) {
        item.appendChildren(List.copyOf(line.head().childNodes()));
        item.appendText(" ").appendChild(places(line.places(), line.main()));
    }

    /** Returns links to places; the link of the explanation stands in bold for the first place of its page. */
    static Element places(List<Place> all, String main) {
        Element list = new Element("span").addClass("places");
        boolean explained = false;
        for (Place place : Places.distinct(all, TOPICS)) {
            list.appendText(list.childNodeSize() == 0 ? "" : ", ");
            boolean here = !explained && main != null && main.startsWith(place.href().replaceFirst("#.*", "") + "#");
            Element link = Prose.link(here ? main : place.href(), place.number());
            explained |= here;
            list.appendChild(here ? new Element("strong").appendChild(link) : link);
        }
        return list;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "").toLowerCase(Locale.ROOT) + " " + name;
    }

    private static String initial(String name) {
        String first = key(name).substring(0, 1).toUpperCase(Locale.ROOT);
        return first.matches("[A-Z]") ? first : "#";
    }
}
