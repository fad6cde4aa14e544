package book.shell;

import book.libraries.Libraries;
import java.io.File;
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
        ExecutionControl here = new LocalExecutionControl();
        here.addToClasspath(String.join(File.pathSeparator, libraries.entries()));
        return here;
    }
}
