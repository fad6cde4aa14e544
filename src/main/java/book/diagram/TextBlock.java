package book.diagram;

import java.util.ArrayList;
import java.util.List;

/** A label broken into lines, with its size in pixels. */
record TextBlock(List<String> lines, double width, double height) {

    static final double FONT = 14;
    static final double LINE = 18;

    /** No line is wider than this. */
    static final double WIDEST = 180;

    static final TextBlock NONE = new TextBlock(List.of(), 0, 0);

    static TextBlock of(String label) {
        if (label.isBlank()) {
            return NONE;
        }
        List<String> lines = new ArrayList<>();
        for (String line : label.strip().split("\\R")) {
            breakUp(line.strip(), lines);
        }
        double width = lines.stream().mapToDouble(TextBlock::width).max().orElseThrow();
        return new TextBlock(List.copyOf(lines), Math.ceil(width), LINE * lines.size());
    }

    /** Breaks at blanks; a word that is too long for a line is broken anywhere. */
    private static void breakUp(String text, List<String> lines) {
        String rest = text;
        while (width(rest) > WIDEST) {
            int fits = 0;
            int blank = -1;
            for (int end = 0; end < rest.length() && width(rest.substring(0, end)) <= WIDEST;) {
                fits = end;
                blank = rest.charAt(end) == ' ' ? end : blank;
                end += Character.charCount(rest.codePointAt(end));
            }
            int cut = blank > 0 ? blank : fits;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
    }

    private static double width(String line) {
        return FONT * TextWidths.of(line);
    }
}
