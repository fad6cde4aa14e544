package book.grading.compile;

import java.util.Map;
import java.util.Set;

/**
 * What graded work may use: it may compute, and nothing else. The list names what is permitted, so that what nobody thought of
 * is refused; of some permitted types, members that reach out are not.
 */
final class Permitted {

    private static final Set<String> PACKAGES = Set.of("", "java.lang", "java.lang.annotation", "java.math", "java.nio",
            "java.text", "java.time", "java.util", "java.util.function", "java.util.stream", "java.util.regex",
            "java.util.concurrent.atomic", "book.exercise", "jdk.incubator.vector");
    private static final Set<String> TYPES = Set.of("java.io.PrintStream", "java.io.IOException", "java.io.UncheckedIOException",
            "java.io.Serializable", "java.nio.charset.StandardCharsets",
            "java.nio.charset.Charset", "java.lang.invoke.LambdaMetafactory");
    private static final Set<String> NOT = Set.of("java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle", "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ClassLoader", "java.lang.Module",
            "java.lang.ModuleLayer", "java.lang.StackWalker", "java.lang.SecurityManager", "java.lang.Compiler",
            "java.lang.ClassValue", "java.lang.Package", "java.lang.StackTraceElement", "java.lang.ThreadDeath",
            "java.util.ServiceLoader", "java.util.ResourceBundle", "java.util.PropertyResourceBundle",
            "java.util.ListResourceBundle", "java.util.Timer", "java.util.TimerTask", "java.util.Scanner", "java.util.Formatter",
            "java.util.Properties", "java.util.stream.StreamSupport", "book.exercise.Transcript", "book.exercise.Seed",
            "book.exercise.ObservedAnswer");

    /** Types of which only some members may be used. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "java.lang.System", Set.of("out", "err", "arraycopy", "nanoTime", "currentTimeMillis", "identityHashCode",
                    "lineSeparator"),
            "java.lang.Class", Set.of("class", "getSimpleName", "getName", "isInstance", "cast"),
            "java.nio.charset.Charset", Set.of("name", "encode", "decode", "equals", "hashCode", "toString"),
            "java.io.PrintStream", Set.of("print", "println", "printf", "format", "append", "flush"));

    /** Types of which some members may not be used: stack traces, settings of the whole JVM, other threads. */
    private static final Map<String, Set<String>> BUT = Map.ofEntries(
            Map.entry("java.lang.Throwable", Set.of("getStackTrace", "setStackTrace", "printStackTrace", "fillInStackTrace")),
            Map.entry("java.lang.Integer", Set.of("getInteger")),
            Map.entry("java.lang.Long", Set.of("getLong")),
            Map.entry("java.lang.Boolean", Set.of("getBoolean")),
            Map.entry("java.lang.Object", Set.of("wait", "notify", "notifyAll", "finalize")),
            Map.entry("java.util.Locale", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault", "setDefault")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.Collection", Set.of("parallelStream")),
            Map.entry("java.util.stream.BaseStream", Set.of("parallel")),
            Map.entry("java.util.stream.IntStream", Set.of("parallel")),
            Map.entry("java.util.stream.LongStream", Set.of("parallel")),
            Map.entry("java.util.stream.DoubleStream", Set.of("parallel")),
            Map.entry("java.util.Arrays", Set.of("parallelSort", "parallelSetAll", "parallelPrefix")));

    private Permitted() {
    }

    /** Whether the type, which is not nested in another one, may be used. */
    static boolean type(String name) {
        String home = home(name);
        boolean library = isLibrary(name) && !home.startsWith("mapping.plots");
        return !NOT.contains(name) && (library || PACKAGES.contains(home) || TYPES.contains(name));
    }

    /** Whether the member of a permitted type may be used. */
    static boolean member(String type, String member) {
        return (!ONLY.containsKey(type) || ONLY.get(type).contains(member))
                && !BUT.getOrDefault(type, Set.of()).contains(member);
    }

    /** Whether the type is one of the book's own library. */
    static boolean isLibrary(String name) {
        return home(name).equals("mapping") || home(name).startsWith("mapping.");
    }

    private static String home(String type) {
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : "";
    }
}
