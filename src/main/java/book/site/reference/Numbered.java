package book.site.reference;

import org.jsoup.nodes.Element;

/**
 * A figure, sound, table or equation with its number.
 *
 * @param kind    what it is
 * @param section "3.1"
 * @param number  "3.1-4"
 * @param href    "3.1-gradient-descent.html#figure-path"
 * @param title   caption or nearest heading
 * @param element the figure, table or formula
 */
record Numbered(Kind kind, String section, String number, String href, String title, Element element) {

    /** What is numbered, each kind by itself. */
    enum Kind {
        FIGURE("Figure", "Figures", "图"), SOUND("Sound", "Sounds", "声音"), TABLE("Table", "Tables", "表"),
        EQUATION("Equation", "Equations", "公式");

        final String word;
        final String plural;
        final String chinese;

        Kind(String word, String plural, String chinese) {
            this.word = word;
            this.plural = plural;
            this.chinese = chinese;
        }
    }

    String label() {
        return kind.word + " " + number;
    }
}
