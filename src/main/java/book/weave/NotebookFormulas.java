package book.weave;

import book.markdown.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of a page → the same for a notebook. A page has names for blanks that GitHub's Markdown leaves alone; the MathJax
 * of the classic notebook does not know all of them and shows their names in red.
 */
final class NotebookFormulas {

    private static final Map<String, String> SPELLINGS = Map.of("\\medspace", "\\mkern4mu ", "\\thickspace", "\\mkern5mu ");
    private static final Pattern BLANK = Pattern.compile("\\\\(?:medspace|thickspace)(?![a-zA-Z])\\s*");

    private NotebookFormulas() {
    }

    /** Returns a text with its formulas in this form. */
    static String in(String text) {
        List<Edit> edits = new ArrayList<>();
        for (Formula formula : BLANK.matcher(text).find() ? Formula.of(text) : List.<Formula>of()) {
            int from = formula.at() + (formula.display() ? 2 : 1);
            Matcher blank = BLANK.matcher(formula.tex() == null ? "" : formula.tex());
            while (blank.find()) {
                edits.add(new Edit(from + blank.start(), from + blank.end(), SPELLINGS.get(blank.group().strip())));
            }
        }
        return Edit.apply(text, 0, text.length(), edits);
    }
}
