package book.markdown;

import java.util.List;
import org.mozilla.javascript.JavaScriptException;

/** KaTeX, which sets formulas on web pages, run by Rhino. Starting it takes about a second. */
public final class Katex {

    private static final JavaScript SET = new JavaScript(
        "var self = this, module = {exports: {}}, exports = module.exports;", List.of("katex/0.16.4/dist/katex.js"),
        "function (tex, display, output) { return module.exports.renderToString(tex, "
            + "{throwOnError: true, strict: 'ignore', output: output, displayMode: display}); }");

    private Katex() {
    }

    /** Returns what KaTeX says against the formula, such as "Undefined control sequence: \foo"; null if it can set it. */
    public static String complaint(String tex, boolean display) {
        try {
            SET.call(tex, display, "mathml");
            return null;
        } catch (JavaScriptException e) {
            String message = e.details().replaceFirst("^.*?KaTeX parse error: ", "");
            return message.replaceAll("\\p{Mn}", "").replaceFirst(" at (position|end of input).*", "").strip();
        }
    }

    /** Returns the formula as HTML, which looks alike everywhere, with MathML beside it for whoever hears the page. */
    public static String html(String tex, boolean display) {
        return SET.call(tex, display, "htmlAndMathml");
    }
}
