package book.site.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the items under a section's "Sources": authors, title in italics, where and when, a colon, a remark. */
final class Works {

    private static final String INITIALS = "(?:\\p{Lu}\\p{Ll}?\\.[ -]?)+";
    private static final String NAME = INITIALS + "(?:(?:van|von|de|den|der|la|Van|Des|Di|Des|Della|De|Fei-|des) ?)*"
            + "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?";
    private static final Pattern AUTHORS = Pattern.compile("(?:^|.*[;.:(] |.*\\b(?:and|from|is|by) )(" + NAME + "(?:,? and "
            + NAME + "|, " + NAME + ")*(?:,? et al\\.)?),\\s$", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("(?<=[\\w)]):\\s|; (?!printed)"
            + "|(?<=\\)), (?=on |with |its |section|chapter|notebook)|(?<=\\))\\. |\\.?\\s*$");

    private Works() {
    }

    /** Returns the list under "Sources" of a page; null if it has none. */
    static Element list(Element article) {
        Element heading = article.selectFirst("h2#sources");
        return heading == null ? null : heading.nextElementSiblings().stream().filter(next -> next.normalName().equals("ul"))
                .findFirst().orElse(null);
    }

    /** A work, and the title in italics by which an item names it. */
    record Named(Work work, Element title) {
    }

    /** Returns the works of an item, in its order; none if it names no title. */
    static List<Named> of(Element item) {
        List<Named> works = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        String authors = "";
        Element title = null;
        for (Node node : item.childNodes()) {
            boolean inItalics = node instanceof Element element && element.normalName().equals("em");
            String lead = before.toString().replaceAll("\\s+", " ");
            if (inItalics && isTitle(lead, title == null)) {
                Matcher named = AUTHORS.matcher(lead);
                boolean found = named.find();
                if (title != null) {
                    works.add(new Named(work(authors, title, lead.substring(0, found ? named.start(1) : lead.length())), title));
                }
                authors = found ? named.group(1) : title == null ? lead.replaceFirst(",?\\s*$", "") : authors;
                title = (Element) node;
                before.setLength(0);
            } else {
                before.append(node instanceof TextNode text ? text.getWholeText() : ((Element) node).text());
            }
        }
        if (title != null) {
            works.add(new Named(work(authors, title, before.toString().replaceAll("\\s+", " ")), title));
        }
        return works;
    }

    /** The first title may follow anything, another one its authors or a semicolon; "in *Proceedings*" is part of where. */
    private static boolean isTitle(String lead, boolean first) {
        return !lead.endsWith(" in ")
                && (first || AUTHORS.matcher(lead).find() || lead.endsWith("; ") || lead.endsWith(", and "));
    }

    private static Work work(String authors, Element title, String rest) {
        String where = rest.replaceFirst("^,\\s*", "").strip();
        Matcher remark = REMARK.matcher(where);
        int from = Math.max(where.indexOf(')'), 0);
        int end = remark.find(from) ? remark.start() : where.length();
        return new Work(authors, title.text(), where.substring(0, end).replaceFirst("[.,;]? ?(and)?$", "").strip());
    }
}
