package book.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A function of a JavaScript library, run by Rhino. The library comes from its webjar and sees no Java class, no file and no
 * network. Any number of threads may call it: each has a copy of the library to itself meanwhile. The scripts are interpreted:
 * KaTeX and Prism spend their time in strings and regular expressions, and compiled they were no faster.
 */
public final class JavaScript {

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private final Script[] scripts;
    private final ConcurrentLinkedDeque<Library> idle = new ConcurrentLinkedDeque<>();

    /** One copy of the library, loaded. */
    private record Library(Scriptable scope, Function function) {
    }

    /**
     * Reads the scripts, which are run one after the other before the first call.
     *
     * @param start    a script that goes before them
     * @param files    paths within the webjars, such as "katex/0.16.4/dist/katex.js"
     * @param function an expression whose value is the function
     */
    public JavaScript(String start, List<String> files, String function) {
        scripts = new Script[files.size() + 2];
        try (Context context = entered()) {
            scripts[0] = context.compileString(start, "start", 1, null);
            for (int i = 0; i < files.size(); i++) {
                scripts[i + 1] = context.compileString(text(files.get(i)), files.get(i), 1, null);
            }
            scripts[files.size() + 1] = context.compileString("(" + function + ")", "function", 1, null);
        }
    }

    /** Calls the function with strings and truth values; what it throws arrives as Rhino's JavaScriptException. */
    public String call(Object... arguments) {
        try (Context context = entered()) {
            Library free = idle.pollFirst();
            Library library = free == null ? load(context) : free;
            try {
                return String.valueOf(library.function.call(context, library.scope, library.scope, arguments));
            } finally {
                idle.addFirst(library);
            }
        }
    }

    private Library load(Context context) {
        ScriptableObject scope = context.initSafeStandardObjects();
        Object last = null;
        for (Script script : scripts) {
            last = script.exec(context, scope);
        }
        scope.sealObject();
        return new Library(scope, (Function) last);
    }

    private static Context entered() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    /** The text of a file in a webjar. */
    public static String text(String path) {
        try (InputStream in = JavaScript.class.getResourceAsStream(WEBJARS + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No webjar on the class path has " + path + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
