package book.jvm;

import java.lang.module.ModuleFinder;
import java.util.List;

/**
 * The JDK's module of vector instructions. A JVM has it only if it was started with it, and then prints a line to its standard
 * error that no option turns off: whoever starts such a JVM hides that line from the reader. Without the module all computations
 * produce the same numbers, more slowly.
 */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";
    private static final String OPTION = "--add-modules=" + NAME;

    private VectorModule() {
    }

    /** Returns the option that adds the module to a JVM; empty if this JDK does not have it. */
    public static List<String> option() {
        return ModuleFinder.ofSystem().find(NAME).isEmpty() ? List.of() : List.of(OPTION);
    }

    /** Whether this option of a JVM adds the module. */
    public static boolean isGivenBy(String option) {
        return option.equals(OPTION);
    }

    /** Returns the options that let a compiler in this JVM see the module; empty if this JVM was started without it. */
    public static List<String> compilerOptions() {
        return ModuleLayer.boot().findModule(NAME).isEmpty() ? List.of() : List.of("--add-modules", NAME);
    }

    /** Returns what a JVM printed, without its line about the module. */
    public static String withoutRemark(String printed) {
        return printed.replaceAll("WARNING: Using incubator modules:.*\\R?", "");
    }
}
