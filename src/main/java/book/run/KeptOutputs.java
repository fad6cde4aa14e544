package book.run;

import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.nbformat.OutputComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --update} publishes: the fresh outputs, but the committed ones where nothing has changed. A cell that reproduces
 * keeps its committed outputs, so that pictures compressed by another JDK make no difference in git; a timing cell keeps them as
 * long as it and all cells before it are the same and reproduce.
 */
final class KeptOutputs {

    private KeptOutputs() {
    }

    static List<NotebookCell> of(NotebookFile committed, List<NotebookCell> executed, RunOptions options) {
        List<NotebookCell> old = committed == null ? List.of() : committed.codeCells();
        List<NotebookCell> kept = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < executed.size(); i++) {
            NotebookCell fresh = executed.get(i);
            NotebookCell before = i < old.size() ? old.get(i) : null;
            boolean reproduces = before != null && before.executionCount() != null && before.source().equals(fresh.source())
                    && before.timing() == fresh.timing() && OutputComparison.difference(before, fresh) == null;
            same &= reproduces;
            boolean keep = fresh.timing() ? same && !options.retime() : reproduces && !options.redraw();
            kept.add(keep ? fresh.executed(i + 1, before.outputs(), before.ledger()) : fresh);
        }
        return kept;
    }
}
