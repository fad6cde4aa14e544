package book.evaluate;

import book.evaluate.CellSource.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Statements of a cell that follow each other and declare nothing, as one block. JShell compiles each snippet several times; a
 * block is one snippet, and an expression in a block, even alone, is compiled two times less than one whose value JShell keeps.
 * The parts keep their lines. Between two of them stands {@link Boundary#pass}, which does what happens between two snippets. A
 * block that does not compile (after a loop without an end, say) says nothing about its parts: they are evaluated one by one.
 *
 * <p>The values of a block's expressions are lost; the last piece of a cell, whose value may be its result, is a part only if it
 * is a statement that has none. JShell's own names for such values, {@code $1} and so on, are counted differently.
 *
 * @param whole what the shell evaluates
 * @param parts the cell's pieces in it; a single one may be the whole
 */
record Stretch(Piece whole, List<Piece> parts) {

    /** In characters, so that the block's bytecode stays far below the 8000 bytes beyond which the JVM only interprets it. */
    private static final int LONGEST = 3000;

    static final String BLANKS_AND_COMMENTS = "^(?:\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+";
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*+";
    private static final Pattern STATEMENT = Pattern.compile(
            BLANKS_AND_COMMENTS + "(?:(?:for|while|do|if|try|synchronized)\\b|\\{|System\\.out\\.print(?:ln)?\\()");
    private static final Pattern EXPRESSION = Pattern.compile(BLANKS_AND_COMMENTS
            + "(?!(?:for|while|do|if|try|switch|synchronized|return|throw|yield|assert|else|catch|finally|this|super)\\b)"
            + "(?:new\\s|" + NAME + "(?:\\." + NAME + ")*+(?:\\[[^\\[\\];]+\\])*+\\s*+(?:\\(|\\+\\+|--|[-+*/%&|^]?=(?!=)))");
    private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

    static List<Stretch> of(CellSource cell) {
        List<Stretch> stretches = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < cell.pieces().size(); i++) {
            Piece piece = cell.pieces().get(i);
            boolean last = i == cell.pieces().size() - 1;
            boolean joins = last ? isStatement(piece) : declaresNothing(piece);
            length += piece.source().length();
            if (!joins || length > LONGEST) {
                close(cell, open, stretches);
                length = piece.source().length();
            }
            if (joins) {
                open.add(piece);
            } else {
                stretches.add(of(piece));
                length = 0;
            }
        }
        close(cell, open, stretches);
        return stretches;
    }

    /** Whether the whole is not a piece of the cell. */
    boolean isBlock() {
        return !whole.equals(parts.get(0));
    }

    /** Returns the piece for itself. */
    static Stretch of(Piece piece) {
        return new Stretch(piece, List.of(piece));
    }

    private static void close(CellSource cell, List<Piece> open, List<Stretch> stretches) {
        if (!open.isEmpty()) {
            boolean alone = open.size() == 1 && isStatement(open.get(0));
            stretches.add(new Stretch(alone ? open.get(0) : block(cell, open), List.copyOf(open)));
            open.clear();
        }
    }

    private static Piece block(CellSource cell, List<Piece> parts) {
        StringBuilder source = new StringBuilder("{");
        int first = cell.line(parts.get(0).offset());
        int line = first;
        for (Piece part : parts) {
            int begin = cell.line(part.offset());
            source.append("\n".repeat(Math.max(0, begin - line)));
            source.append(part == parts.get(0) ? "" : Boundary.class.getName() + ".pass();").append(part.source());
            line = Math.max(line, begin) + (int) part.source().chars().filter(c -> c == '\n').count();
        }
        return new Piece(source.append("\n}").toString(), parts.get(0).offset(), true);
    }

    /** Whether this surely is a statement without a value; one that returns would leave the whole block. */
    private static boolean isStatement(Piece piece) {
        return STATEMENT.matcher(piece.source()).lookingAt() && !RETURN.matcher(piece.source()).find();
    }

    /** Whether this surely is a call, an assignment or an object made: a declaration has two names beside each other. */
    private static boolean isExpression(Piece piece) {
        return EXPRESSION.matcher(piece.source()).lookingAt();
    }

    /** Whether a piece surely declares nothing, seen without the compiler. */
    static boolean declaresNothing(Piece piece) {
        return isStatement(piece) || isExpression(piece);
    }
}
