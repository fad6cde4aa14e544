package book.run;

import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.nbformat.OutputComparison;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A page beside its committed notebook.
 *
 * @param notebook null if there is none
 */
record Committed(Page page, NotebookFile notebook) {

    /**
     * Returns a fault at the first cell of the page that differs from the committed one, or one that says there is nothing to
     * compare with; empty if all are the same.
     *
     * @param woven the cells of the page as it stands, not executed
     */
    List<Fault> changes(List<NotebookCell> woven) {
        if (notebook == null) {
            return changed(1, "The page has no committed notebook to compare with.");
        }
        List<NotebookCell> old = notebook.codeCells();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= old.size() || !woven.get(i).equals(old.get(i).unexecuted())) {
                return changed(cells.get(i).line(), CellFailure.label(cells, i) + " is not what the committed notebook has.");
            }
        }
        return old.size() == cells.size() ? List.of() : changed(cells.isEmpty() ? 1 : cells.get(cells.size() - 1).line(),
                "The committed notebook has more code cells than the page, after this one.");
    }

    private List<Fault> changed(int line, String sentence) {
        return List.of(new Fault(page.file(), line, sentence, "Take the change over: ./book run " + page.section().number()
                + " --update; or run without --check."));
    }

    /** Returns the cells that did not reproduce, a fault for each. */
    List<Fault> differences(List<NotebookCell> executed) {
        List<NotebookCell> old = notebook.codeCells();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < executed.size(); i++) {
            String difference = CellOutputs.error(old.get(i).outputs()) != null
                    ? "the committed notebook holds an error there" : OutputComparison.difference(old.get(i), executed.get(i));
            if (difference != null) {
                faults.add(new Fault(page.file(), page.cells().get(i).line(), CellFailure.label(page.cells(), i)
                        + " does not reproduce: " + difference + ".", "Find out why; if the new outcome is right: ./book run "
                        + page.section().number() + " --update"));
            }
        }
        return faults;
    }
}
