package book.evaluate;

import book.Problem;
import book.jvm.VectorModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControlProvider;

/** Opens JShell on this JVM's class path, with IJava's default imports. */
final class Shells {

    static final List<String> IMPORTS = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*",
            "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*", "static " + Cells.class.getName() + ".*");

    private Shells() {
    }

    static JShell open(ExecutionControlProvider execution) {
        JShell shell;
        try {
            shell = JShell.builder().executionEngine(execution, Map.of()).compilerOptions(compilerOptions())
                    .fileManager(IndexedClassPath::in).build();
        } catch (NoClassDefFoundError | IllegalStateException e) {
            throw new Problem(Problem.Kind.USAGE, "This Java cannot evaluate cells: its module jdk.jshell is missing or broken.",
                    "Use a full JDK 17 or newer (a JRE is not enough).", e);
        }
        for (String each : IMPORTS) {
            shell.eval("import " + each + ";");
        }
        return shell;
    }

    private static String[] compilerOptions() {
        List<String> options = new ArrayList<>(List.of("--class-path", System.getProperty("java.class.path"), "-proc:none"));
        options.addAll(VectorModule.compilerOptions());
        return options.toArray(String[]::new);
    }
}
