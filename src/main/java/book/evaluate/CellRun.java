package book.evaluate;

import book.evaluate.CellSource.Piece;
import book.evaluate.Rehearsal.Rejected;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** One cell on its way through the shell, snippet by snippet; {@link #run} returns the failure that ends it, or null. */
record CellRun(CellSource cell, JShell shell, Recorder recorder, Duration limit, CellThread thread, CellExecution execution,
        CellKernel kernel, FailureReport failures, List<Snippet> done) {

    Output.Failure run(Rehearsal rehearsal, boolean known) {
        for (Piece piece : cell.pieces()) {
            if (!piece.complete()) {
                return failures.incomplete(cell, piece);
            }
        }
        if (known) {
            return runAtOnce(Stretch.of(cell), rehearsal);
        }
        return Rehearsal.isNeedless(shell, cell.pieces())
                ? runAtOnce(cell.pieces().stream().map(Stretch::of).toList(), rehearsal) : runDrafted(rehearsal);
    }

    private Output.Failure runDrafted(Rehearsal rehearsal) {
        List<Piece> pieces = cell.pieces();
        int imports = Draft.imports(pieces);
        Output.Failure failure = stepByStep(pieces.subList(0, imports));
        if (failure == null && Draft.compiles(shell, execution, pieces.subList(imports, pieces.size()))) {
            List<Stretch> stretches = Stretch.of(cell);
            return runAtOnce(stretches.subList(imports, stretches.size()), rehearsal);
        }
        pieces.subList(0, done.size()).forEach(rehearsal::later);
        return failure == null ? runRehearsed(rehearsal, pieces.subList(imports, pieces.size())) : failure;
    }

    private Output.Failure runRehearsed(Rehearsal rehearsal, List<Piece> pieces) {
        Rejected rejected = rehearsal.rehearse(pieces);
        if (rejected != null) {
            return failures.compile(cell, rejected.piece(), rejected.snippet(), rehearsal.catchUp());
        }
        for (Piece piece : pieces) {
            Output.Failure failure = step(Stretch.of(piece));
            if (failure != null) {
                rehearsal.takeBack(cell.pieces().size() - done.size());
                return failure;
            }
        }
        return null;
    }

    private Output.Failure runAtOnce(List<Stretch> stretches, Rehearsal rehearsal) {
        Output.Failure failure = null;
        for (int i = 0; i < stretches.size() && failure == null; i++) {
            Stretch stretch = stretches.get(i);
            Output.Failure waiting = i == stretches.size() - 1 ? unresolved() : null;
            if (waiting != null && !Rehearsal.isDeclaration(shell, stretch.whole())) {
                failure = stepByStep(stretch.parts().subList(0, stretch.parts().size() - 1));
                failure = failure == null ? waiting : failure;
            }
            failure = failure == null ? step(stretch) : failure;
        }
        cell.pieces().subList(0, done.size()).forEach(rehearsal::later);
        return failure == null ? unresolved() : failure;
    }

    private Output.Failure unresolved() {
        Rejected rejected = Rehearsal.firstUnresolved(shell, cell.pieces(), done);
        return rejected == null ? null : failures.compile(cell, rejected.piece(), rejected.snippet(), shell);
    }

    private Output.Failure stepByStep(List<Piece> parts) {
        Output.Failure failure = null;
        for (int i = 0; i < parts.size() && failure == null; i++) {
            failure = step(Stretch.of(parts.get(i)));
        }
        return failure;
    }

    private Output.Failure step(Stretch stretch) {
        Object value = null;
        boolean added = false;
        for (SnippetEvent event : shell.eval(stretch.whole().source())) {
            if (event.causeSnippet() != null) {
                sayIfReset(event);
                continue;
            }
            Snippet snippet = event.snippet();
            if (Rehearsal.isWrong(shell, snippet)) {
                return stretch.isBlock() ? stepByStep(stretch.parts()) : failures.compile(cell, stretch.whole(), snippet, shell);
            }
            if (!added) {
                added = done.addAll(Collections.nCopies(stretch.parts().size(), snippet));
            }
            failures.remember(snippet, cell, stretch.whole());
            Output.Failure halted = halted();
            if (halted != null) {
                return halted;
            }
            if (event.exception() != null) {
                return failures.thrown(cell, event.exception(), shell);
            }
            value = isResult(snippet) ? execution.takeValue() : null;
        }
        boolean last = done.size() == cell.pieces().size();
        return last && value != null && !(value instanceof PrintStream) ? render(value) : null;
    }

    /** A variable that uses what has been declared anew loses its value in JShell; the reader should know. */
    private void sayIfReset(SnippetEvent event) {
        if (event.snippet() instanceof VarSnippet variable && event.isSignatureChange() && event.previousStatus() == Status.VALID
                && event.causeSnippet() instanceof DeclarationSnippet cause) {
            recorder.text("stderr", "The variable " + variable.name() + " has lost its value, because " + cause.name()
                    + " was declared anew: run its cell again.\n");
        }
    }

    private static boolean isResult(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    /** Rendering calls the reader's code (at least {@code toString}), so it runs where cells run. */
    private Output.Failure render(Object value) {
        try {
            JsonObject shown = thread.run(() -> kernel.rendered(value), recorder::flush);
            recorder.result(shown.getAsJsonObject("data"), shown.getAsJsonObject("metadata"));
            return null;
        } catch (CellThread.Abandoned e) {
            execution.abandon();
            return halted();
        } catch (Throwable e) {
            Output.Failure halted = halted();
            return halted == null ? failures.thrown(cell, e, shell) : halted;
        }
    }

    private Output.Failure halted() {
        return switch (thread.halt()) {
            case TIME_LIMIT -> FailureReport.timeLimit(limit, execution.isAbandoned());
            case INTERRUPTED -> FailureReport.interrupted(execution.isAbandoned());
            case NONE -> null;
        };
    }
}
