package book.cli;

import book.Problem;
import java.util.Map;

/** The environment variables that change how fast the book computes, never what it computes. */
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
}
