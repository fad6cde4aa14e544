package book.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** KaTeX, which sets formulas on web pages, run by Rhino: {@code TeX → HTML and MathML}. Starting it takes about a second. */
public final class Katex {

    private static final String SCRIPT = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.js";
    private static final String SET = "function set(tex, display, output) { return module.exports.renderToString(tex, "
            + "{throwOnError: true, strict: 'ignore', output: output, displayMode: display}); } set";

    private static Katex started;

    private final Scriptable scope;
    private final Function set;

    private Katex() {
        try (Context context = entered()) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, "var self = this, module = {exports: {}}, exports = module.exports;", "start", 1, null);
            context.evaluateString(scope, script(), "katex.js", 1, null);
            set = (Function) context.evaluateString(scope, SET, "set", 1, null);
            ((ScriptableObject) scope).sealObject();
        }
    }

    /** Returns what KaTeX says against the formula, such as "Undefined control sequence: \foo"; null if it can set it. */
    public static synchronized String complaint(String tex, boolean display) {
        try {
            set(tex, display, "mathml");
            return null;
        } catch (JavaScriptException e) {
            String message = e.details().replaceFirst("^.*?KaTeX parse error: ", "");
            return message.replaceAll("\\p{Mn}", "").replaceFirst(" at (position|end of input).*", "").strip();
        }
    }

    /** Returns the formula as HTML, which looks alike everywhere, with MathML beside it for whoever hears the page. */
    public static synchronized String html(String tex, boolean display) {
        return set(tex, display, "htmlAndMathml");
    }

    private static String set(String tex, boolean display, String output) {
        if (started == null) {
            started = new Katex();
        }
        try (Context context = entered()) {
            return started.set.call(context, started.scope, started.scope, new Object[] {tex, display, output}).toString();
        }
    }

    private static Context entered() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    private static String script() {
        try (InputStream in = Katex.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
