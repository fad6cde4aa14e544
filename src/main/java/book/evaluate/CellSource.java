package book.evaluate;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis;

/** A cell's text, split into the snippets that JShell evaluates one by one. */
record CellSource(int number, String text, List<Piece> pieces) {

    /** One snippet: its source, where it begins in the cell's text, and whether it is complete. */
    record Piece(String source, int offset, boolean complete) {
    }

    static CellSource of(int number, String text, SourceCodeAnalysis analysis) {
        List<Piece> pieces = new ArrayList<>();
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo info = Statements.first(rest, analysis);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            boolean complete = info.completeness().isComplete() && !Statements.losesItsEnd(info, analysis);
            String source = (complete ? info.source() : rest).stripLeading(); // JShell miscounts lines after leading blanks
            int blanks = rest.length() - rest.stripLeading().length();
            pieces.add(new Piece(source, text.length() - rest.length() + blanks, complete));
            if (!complete || info.remaining().length() >= rest.length()) {
                break;
            }
            rest = info.remaining();
        }
        return new CellSource(number, text, pieces);
    }

    /** Returns the line of a position in the text, counted from 1. */
    int line(int position) {
        return (int) text.substring(0, Math.max(0, Math.min(position, text.length()))).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Returns the text of a line, empty if there is no such line. */
    String lineText(int line) {
        String[] lines = text.split("\n", -1);
        return line >= 1 && line <= lines.length ? lines[line - 1].stripTrailing() : "";
    }

    int column(int position) {
        return position - (text.lastIndexOf('\n', Math.max(0, position - 1)) + 1);
    }
}
