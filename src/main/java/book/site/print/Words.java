package book.site.print;

import org.jsoup.nodes.Element;

/** Titles in two languages, "Symbols · 符号". */
final class Words {

    private static final String BETWEEN = " · ";

    private Words() {
    }

    static String first(String title) {
        int cut = title.indexOf(BETWEEN);
        return cut < 0 ? title : title.substring(0, cut);
    }

    static String second(String title) {
        int cut = title.indexOf(BETWEEN);
        return cut < 0 ? "" : title.substring(cut + BETWEEN.length());
    }

    /** Returns the words of a heading as a plain line, formulas as they are written. */
    static String of(Element heading) {
        Element plain = heading.clone();
        plain.select(".anchor, .katex-html, annotation").remove();
        return plain.text().strip();
    }
}
