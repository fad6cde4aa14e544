package book.site.reference;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A line of the table of symbols or of the terms.
 *
 * @param id      its anchor: "term-gradient", "symbol-12"
 * @param names   English, by which the text calls it: "top-p", "nucleus sampling"; of a symbol none
 * @param tex     the formulas of a symbol, each as its tokens; of a term none
 * @param english as written
 * @param chinese as written
 * @param section that introduces it: "3.1"
 * @param row     of the table
 */
record Entry(String id, List<String> names, List<List<String>> tex, String english, String chinese, String section, Element row) {

    boolean isTerm() {
        return tex.isEmpty();
    }
}
