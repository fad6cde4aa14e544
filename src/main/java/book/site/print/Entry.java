package book.site.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the table of contents.
 *
 * @param title   in plain words
 * @param titleZh in Chinese; may be empty
 * @param part    the name of the part that it leads to
 * @param id      of the heading in that part; empty: the part's beginning
 * @param inside  the entries below it
 */
record Entry(String title, String titleZh, String part, String id, List<Entry> inside) {

    private static final int SEVERAL = 3;

    /** Returns the contents: chapters, in them sections, in them their headings; then the appendices. */
    static List<Entry> of(Edition edition) {
        List<Entry> top = new ArrayList<>();
        for (Part part : edition.parts()) {
            if (part.kind() == Part.Kind.SECTION) {
                List<Entry> headings = part.article().select("h2[id]").stream().map(heading -> new Entry(
                        Words.first(Words.of(heading)), Words.second(Words.of(heading)), part.name(), heading.id(),
                        List.of())).toList();
                top.get(top.size() - 1).inside().add(entry(part, headings));
            } else {
                top.add(entry(part, new ArrayList<>()));
            }
        }
        return top;
    }

    /** Returns the same without the headings that most sections have, such as Sources, which tell nothing in a list of all. */
    static List<Entry> ofItsOwn(Edition edition) {
        List<Entry> all = of(edition);
        Map<String, Integer> times = new HashMap<>();
        all.stream().flatMap(chapter -> chapter.inside().stream()).flatMap(section -> section.inside().stream())
                .forEach(heading -> times.merge(heading.title(), 1, Integer::sum));
        return all.stream().map(chapter -> chapter.with(chapter.inside().stream().map(section -> section.with(
                section.inside().stream().filter(heading -> times.get(heading.title()) <= SEVERAL).toList())).toList())).toList();
    }

    private Entry with(List<Entry> others) {
        return new Entry(title, titleZh, part, id, others);
    }

    private static Entry entry(Part part, List<Entry> inside) {
        return new Entry(part.title(), part.titleZh(), part.name(), "", inside);
    }

    /** Returns the place of an EPUB that it leads to. */
    String xhtml() {
        return part + ".xhtml" + (id.isEmpty() ? "" : "#" + id);
    }
}
