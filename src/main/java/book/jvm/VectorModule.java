package book.jvm;

import java.lang.module.ModuleFinder;
import java.util.List;

/**
 * The JDK's module of vector instructions. A JVM has it only if it was started with it, and says so in a line on its standard
 * error that no option turns off: whoever starts such a JVM keeps that line from the reader. Without the module everything
 * gives the same numbers, more slowly.
 */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";
    private static final String OPTION = "--add-modules=" + NAME;

    private VectorModule() {
    }

    /** The option that gives a JVM the module; none if this JDK does not have it. */
    public static List<String> option() {
        return ModuleFinder.ofSystem().find(NAME).isEmpty() ? List.of() : List.of(OPTION);
    }

    /** Whether a JVM was started with the module, by one of its options. */
    public static boolean isGivenBy(String option) {
        return option.equals(OPTION);
    }

    /** The options that let a compiler in this JVM see the module; none if this JVM was started without it. */
    public static List<String> compilerOptions() {
        return ModuleLayer.boot().findModule(NAME).isEmpty() ? List.of() : List.of("--add-modules", NAME);
    }

    /** What a JVM printed, without its line on the module. */
    public static String withoutRemark(String printed) {
        return printed.replaceAll("WARNING: Using incubator modules:.*\\R?", "");
    }
}
