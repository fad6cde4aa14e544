package book.evaluate;

import book.evaluate.CellSource.Piece;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet;

/**
 * A cell as one block that the real shell compiles and does not run: a quick rehearsal, of one snippet instead of many. In a
 * block the rules are stricter (a lambda sees no variable that changes, nothing stands after a loop without an end), so what
 * compiles there compiles piece by piece as well. What does not, a method to begin with, says nothing: the cell then goes
 * through its {@link Rehearsal}.
 */
final class Draft {

    /** A constant is one in a block, where a case may name it, and none in the shell, which has only variables. */
    private static final Pattern FINAL = Pattern.compile("\\bfinal\\b");

    private static final Pattern IMPORT = Pattern.compile(Stretch.BLANKS_AND_COMMENTS + "import\\b");
    private static final Pattern ENDS_AS_STATEMENT = Pattern.compile("[;}](?:\\s|//[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)*+$");
    private static final String NO_STATEMENT = "compiler.err.not.stmt";

    private Draft() {
    }

    /** Returns how many imports a cell begins with: they run nothing and cannot stand in a block. */
    static int imports(List<Piece> pieces) {
        int count = 0;
        while (count < pieces.size() && isImport(pieces.get(count))) {
            count++;
        }
        return count;
    }

    static boolean isImport(Piece piece) {
        return IMPORT.matcher(piece.source()).lookingAt();
    }

    /** Whether the pieces surely compile, one after the other; nothing of them is run or declared. */
    static boolean compiles(JShell shell, CellExecution execution, List<Piece> pieces) {
        if (pieces.stream().anyMatch(piece -> FINAL.matcher(piece.source()).find())) {
            return false;
        }
        if (pieces.isEmpty()) {
            return true;
        }
        String last = pieces.get(pieces.size() - 1).source();
        boolean value = !ENDS_AS_STATEMENT.matcher(last).find() && !Stretch.declaresNothing(pieces.get(pieces.size() - 1));
        Snippet snippet = evaluated(shell, execution, pieces, value);
        if (!value && shell.diagnostics(snippet).anyMatch(fault -> fault.getCode().equals(NO_STATEMENT))) {
            snippet = evaluated(shell, execution, pieces, true); // a call, as it seemed, and more
        }
        return shell.status(snippet) == Status.VALID;
    }

    private static Snippet evaluated(JShell shell, CellExecution execution, List<Piece> pieces, boolean value) {
        StringBuilder block = new StringBuilder("{\n");
        for (int i = 0; i < pieces.size(); i++) {
            block.append(value && i == pieces.size() - 1 ? "Object $last = " : "").append(pieces.get(i).source()).append("\n;");
        }
        return execution.compiling(() -> shell.eval(block + "}")).get(0).snippet();
    }
}
