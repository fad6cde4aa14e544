package book.grading.compile;

import book.grading.child.Wire;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a source uses and no exercise needs.
 *
 * @param name the name of a type or of a member: {@code java.io.File}, {@code java.lang.System.exit}
 * @param line the first line that uses it, counted from 1
 */
public record ForeignUse(String name, long line) {

    private static final int MOST = 8;

    /** Returns the name with its line, as messages show it. */
    public String text() {
        return name + " (line " + line + ")";
    }

    /** Returns the first few of them, separated by commas. */
    public static String text(List<ForeignUse> uses) {
        return uses.stream().limit(MOST).map(ForeignUse::text).collect(Collectors.joining(", "))
                + (uses.size() > MOST ? " and " + (uses.size() - MOST) + " more" : "");
    }

    static void write(Wire.Writer out, ForeignUse use) {
        out.text(use.name).number(use.line);
    }

    static ForeignUse read(Wire.Reader in) throws IOException {
        return new ForeignUse(in.text(), in.number());
    }
}
