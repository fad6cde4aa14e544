package book.site.print;

import java.util.ArrayList;
import java.util.List;

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

    /** Returns the contents: chapters, in them sections, in them their headings; then the appendices. */
    static List<Entry> of(Edition edition) {
        List<Entry> top = new ArrayList<>();
        for (Part part : edition.parts()) {
            if (part.kind() == Part.Kind.SECTION) {
                List<Entry> headings = part.article().select("h2[id]").stream().map(heading -> new Entry(
                        Words.first(Words.of(heading)), Words.second(Words.of(heading)), part.name(), heading.id(), List.of())).toList();
                top.get(top.size() - 1).inside().add(entry(part, headings));
            } else {
                top.add(entry(part, new ArrayList<>()));
            }
        }
        return top;
    }

    private static Entry entry(Part part, List<Entry> inside) {
        return new Entry(part.title(), part.titleZh(), part.name(), "", inside);
    }

    /** Returns the place of an EPUB that it leads to. */
    String xhtml() {
        return part + ".xhtml" + (id.isEmpty() ? "" : "#" + id);
    }
}
