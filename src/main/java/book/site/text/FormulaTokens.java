package book.site.text;

import book.markdown.Formula;
import book.markdown.Katex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The formulas of a text, out of Markdown's reach: before it is parsed each is replaced by a token of two private characters
 * with a number between them, and in the HTML the tokens are replaced by what KaTeX makes of the formulas.
 */
final class FormulaTokens {

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern TOKEN = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    private static final Pattern ALONE = Pattern.compile("<p>" + OPEN + "(\\d+)" + CLOSE + "\\s*</p>");

    /** Setting a formula takes milliseconds, and the book writes many of them more than once. */
    private static final Map<Formula, String> SET = new ConcurrentHashMap<>();

    private final List<Formula> formulas;
    private final String text;

    FormulaTokens(String markdown) {
        formulas = Formula.of(markdown).stream().filter(formula -> formula.tex() != null).toList();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < formulas.size(); i++) {
            Formula formula = formulas.get(i);
            int lines = (int) formula.tex().chars().filter(c -> c == '\n').count();
            out.append(markdown, at, formula.at()).append(OPEN).append(i).append(CLOSE);
            out.append("\n".repeat(formula.display() ? lines : Math.min(lines, 1))); // so that lines keep their numbers
            at = formula.at() + formula.tex().length() + (formula.display() ? 4 : 2);
        }
        text = out.append(markdown.substring(at)).toString();
    }

    /** Returns the text with a token for each formula; its lines have the numbers that they had. */
    String text() {
        return text;
    }

    /** Returns a text in which the formulas stand as they were written. */
    String written(String part) {
        return TOKEN.matcher(part).replaceAll(token -> Matcher.quoteReplacement(formula(token).tex()));
    }

    /** Returns the HTML with the formulas set. */
    String set(String html) {
        String blocks = ALONE.matcher(html).replaceAll(token -> quoted(formula(token), "div"));
        return TOKEN.matcher(blocks).replaceAll(token -> quoted(formula(token), "span"));
    }

    private Formula formula(MatchResult token) {
        return formulas.get(Integer.parseInt(token.group(1)));
    }

    private static String quoted(Formula formula, String element) {
        Formula anywhere = new Formula(0, formula.tex(), formula.display());
        String set = SET.computeIfAbsent(anywhere, key -> Katex.html(key.tex(), key.display()));
        return Matcher.quoteReplacement("<" + element + " class=\"formula\" data-tex=\""
                + Entities.escape(formula.tex()) + "\">" + set + "</" + element + ">");
    }
}
