package book.page;

import java.util.List;
import java.util.Optional;

/**
 * What a prediction covers: the rule that the site and the notebook share. The pieces are what stands between one question and
 * the end of the page, in order.
 */
public final class CoverRule {

    /** A piece of a page, as far as a prediction sees it. */
    public enum Piece {
        /** A heading. */
        HEADING,
        /** A paragraph that asks for the next prediction. */
        QUESTION,
        /** A cell's code. */
        CELL,
        /** What a cell put out: a text, a diagram, a picture, a sound. */
        RESULT,
        /** Prose that tells a number of the ledger or a claim. */
        TIED,
        /** A paragraph with a heading of its own, in bold at its start: "<b>Where it is used.</b> …". */
        TOPIC,
        /** Any other prose: paragraphs, lists, tables, formulas, listings. */
        PROSE
    }

    /** The covered pieces, from {@code from} to before {@code to}; the pieces before them stay in view. */
    public record Range(int from, int to) {
    }

    private CoverRule() {
    }

    /**
     * Returns which pieces after a question give its answer away: from the first result, or the first number or claim told below
     * a cell, to the next heading, question or topic. Empty if nothing answers the question before that.
     */
    public static Optional<Range> covered(List<Piece> after) {
        int end = end(after);
        int from = -1;
        int prose = -1;
        boolean cell = false;
        for (int i = 0; i < end && from < 0; i++) {
            Piece piece = after.get(i);
            if (piece == Piece.CELL) {
                cell = true;
            } else if (piece == Piece.RESULT || cell && piece == Piece.TIED) {
                from = i;
            } else if (cell && prose < 0) {
                prose = i;
            }
        }
        from = from < 0 ? prose : from;
        return from < 0 ? Optional.empty() : Optional.of(new Range(from, end));
    }

    private static int end(List<Piece> after) {
        boolean result = false;
        boolean told = false;
        for (int i = 0; i < after.size(); i++) {
            Piece piece = after.get(i);
            if (piece == Piece.HEADING || piece == Piece.QUESTION || piece == Piece.TOPIC && told) {
                return i;
            }
            result |= piece == Piece.RESULT;
            told |= result && (piece == Piece.PROSE || piece == Piece.TIED || piece == Piece.TOPIC);
        }
        return after.size();
    }
}
