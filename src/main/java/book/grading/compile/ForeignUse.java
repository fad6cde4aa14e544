package book.grading.compile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a source uses and no exercise needs.
 *
 * @param name the name of a type or of a member: {@code java.io.File}, {@code java.lang.System.exit}
 * @param line the first line that uses it, counted from 1
 */
public record ForeignUse(String name, long line) {

    /** Returns the name with its line, as messages show it. */
    public String text() {
        return name + " (line " + line + ")";
    }

    /** Returns several of them, separated by commas. */
    public static String text(List<ForeignUse> uses) {
        return uses.stream().map(ForeignUse::text).collect(Collectors.joining(", "));
    }
}
