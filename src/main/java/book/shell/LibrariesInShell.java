package book.shell;

import book.evaluate.Cells;
import book.libraries.Libraries;
import book.notebook.Notebook;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * JShell's execution in this JVM, with optional libraries after its class path: the shell's own class-path option affects
 * only its compiler. The shell finds this class by its name, as a service.
 */
public final class LibrariesInShell implements ExecutionControlProvider {

    static final String NAME = "libraries";

    private static volatile Libraries libraries = Libraries.NONE;

    /** Sets the libraries of the next shell in this JVM. */
    static void use(Libraries more) {
        libraries = more;
        more.properties().forEach(System::setProperty);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) throws Throwable {
        ExecutionControl here = new Here();
        here.addToClasspath(String.join(File.pathSeparator, libraries.entries()));
        return here;
    }

    /** The JDK's execution, which keeps only the text of a value; a picture is shown before that. */
    private static final class Here extends LocalExecutionControl {

        @Override
        protected String invoke(Method snippet) throws Exception {
            Relay.snippet = snippet;
            Relay.value = null;
            String text = super.invoke(Relay.class.getMethod("run"));
            Object value = Relay.value;
            Relay.value = null;
            if (Notebook.isPicture(value)) {
                Cells.display(value);
            }
            return text;
        }
    }

    /** What the JDK's execution runs in the place of a snippet: the snippet, whose value is then known here too. */
    public static final class Relay {

        private static volatile Method snippet;
        private static volatile Object value;

        private Relay() {
        }

        /** Runs the snippet. */
        public static Object run() throws Throwable {
            try {
                value = snippet.invoke(null);
                return value;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
