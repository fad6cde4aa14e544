package book.cli;

import book.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the tool finds itself in: variables that change how fast the book computes, never what it computes, and the Java. */
final class Environment {

    private Environment() {
    }

    /** Throws a {@link Problem} if a value has no meaning: silently ignored, it would make a comparison worthless. */
    static void check(Map<String, String> environment) {
        if (!environment.getOrDefault("BOOK_SIMD", "on").matches("(?i)on|off")) {
            throw Problem.usage("BOOK_SIMD is \"" + environment.get("BOOK_SIMD") + "\".",
                "It can be on, which is usual, or off.");
        }
        if (!environment.getOrDefault("BOOK_THREADS", "1").matches("[1-9][0-9]{0,2}")) {
            throw Problem.usage("BOOK_THREADS is \"" + environment.get("BOOK_THREADS") + "\".",
                "It can be a whole number from 1 to 999; without it the book computes with as many threads as processors.");
        }
    }

    /** Throws a {@link Problem} if this Java has no compiler or no JShell. @param has whether it has a module */
    static void requireJdk(Predicate<String> has) {
        List<String> missing = Stream.of("jdk.compiler", "jdk.jshell").filter(has.negate()).toList();
        if (!missing.isEmpty()) {
            throw Problem.usage("This Java is no JDK: it lacks " + String.join(" and ", missing) + ".",
                "Install a JDK 17 or newer, or set JAVA_HOME to one.");
        }
    }
}
