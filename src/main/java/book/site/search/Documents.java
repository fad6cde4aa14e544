package book.site.search;

import book.site.SitePage;
import book.site.SitePage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** Pages → what the search finds: a document for each heading with the text below it, for each term and for each source. */
final class Documents {

    /**
     * What the search finds and leads to.
     *
     * @param page   its page's position among the pages
     * @param anchor in the page; empty for its top
     * @param title  heading, term or key
     * @param text   the running text
     * @param names  names in its programs, separated by blanks
     */
    record Entry(int page, String anchor, String title, String text, String names) {
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{2,}");
    private static final Pattern NOT_A_NAME = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char",
            "class", "continue", "default", "double", "else", "enum", "extends", "final", "finally", "float", "for", "implements",
            "import", "instanceof", "int", "interface", "java", "long", "new", "null", "package", "permits", "private",
            "protected", "public", "record", "return", "sealed", "short", "static", "super", "switch", "this", "throw", "throws",
            "true", "false", "try", "util", "var", "void", "while", "yield");
    private static final Set<String> SILENT = Set.of("tip", "anchor", "output", "key", "places", "jump", "cell-head");
    private static final int LONGEST_FORMULA = 12;

    private final List<Entry> entries = new ArrayList<>();
    private final int page;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> names = new TreeSet<>();
    private String anchor = "";
    private String title;

    private Documents(int page, String title) {
        this.page = page;
        this.title = title;
    }

    /** Returns the documents of a page; the lists of the whole book give none but their terms and sources. */
    static List<Entry> of(SitePage page, int position) {
        Documents documents = new Documents(position, page.title());
        if (page.kind() == Kind.REFERENCE) {
            page.article().select("tr[id], .bibliography > li[id]").forEach(documents::row);
        } else {
            documents.read(page.article());
            documents.end();
        }
        return documents.entries;
    }

    /** A symbol or a term is called by its English and its Chinese, a source by its key. */
    private void row(Element row) {
        if (!row.normalName().equals("tr")) {
            entries.add(new Entry(page, row.id(), row.selectFirst(".key").text(), plain(row), ""));
            return;
        }
        List<String> cells = row.children().stream().map(Documents::plain).toList();
        boolean symbol = row.id().startsWith("symbol-");
        String head = symbol ? cells.get(2) + " · " + cells.get(3) : cells.get(0) + " · " + cells.get(1);
        String name = cells.get(symbol ? 1 : 2);
        String meaning = (symbol ? "symbol " + cells.get(0) : cells.get(3)) + (name.equals("–") ? "" : " · " + name);
        entries.add(new Entry(page, row.id(), head, meaning, ""));
    }

    private void read(Element article) {
        article.filter((Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            return !(node instanceof Element element) || element(element) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
        });
    }

    /** Reads an element; returns whether what is in it is still to be read. */
    private boolean element(Element element) {
        String name = element.normalName();
        if (name.matches("h[1-4]")) {
            if (!name.equals("h1")) {
                end();
            }
            anchor = name.equals("h1") ? "" : element.id();
            title = plain(element);
            return false;
        }
        if (element.hasClass("cell") || element.hasClass("listing") || element.hasClass("code")) {
            program(element);
            return false;
        }
        if (element.hasClass("formula")) {
            text.append(written(element));
            return false;
        }
        if (name.equals("svg") || name.equals("script") || element.classNames().stream().anyMatch(SILENT::contains)) {
            return false;
        }
        if (element.isBlock()) {
            text.append(' ');
        }
        return true;
    }

    private void program(Element element) {
        if (element.hasAttr("data-cell")) {
            names.add(element.attr("data-cell"));
        }
        for (Element code : element.select("code")) {
            Matcher found = NAME.matcher(NOT_A_NAME.matcher(code.wholeText()).replaceAll(" "));
            while (found.find()) {
                if (!KEYWORDS.contains(found.group())) {
                    names.add(found.group());
                }
            }
        }
    }

    private void end() {
        String words = text.toString().replaceAll("\\s+", " ").strip();
        boolean sources = anchor.equals("sources"); // they are in the list of all sources
        if (!sources && (!words.isEmpty() || !names.isEmpty())) {
            entries.add(new Entry(page, anchor, title, words, String.join(" ", names)));
        }
        text.setLength(0);
        names.clear();
    }

    private static String plain(Element element) {
        Element copy = element.clone();
        copy.select(".anchor, .tip, .places, .key").remove();
        copy.select(".formula").forEach(formula -> formula.text(written(formula)));
        return copy.text();
    }

    /** A short formula is readable as it was written, a long one is left out. */
    private static String written(Element formula) {
        String tex = formula.attr("data-tex").replaceAll("\\s+", " ").strip();
        return tex.length() > LONGEST_FORMULA || tex.contains("\\") ? "…" : tex;
    }
}
