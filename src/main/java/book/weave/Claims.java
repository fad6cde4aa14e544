package book.weave;

import book.nbformat.NotebookCell;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences of a page ↔ claims of its executed cells: each has the other, one sentence for a claim, and the evidence carries
 * it.
 */
public final class Claims {

    private static final String TIE = "Tie the sentence to a claim of a cell: <!--?NAME-->The sentence.<!--/--> and "
            + "Notebook.claim(\"NAME\", evidence).";

    /** A claim that a cell made when it was executed; the line is the cell's. */
    record Made(int line, boolean holds, String evidence) {
    }

    /** A sentence of the page and what carries it. */
    public record Tied(int line, String name, String sentence, boolean holds, String evidence) {
    }

    private Claims() {
    }

    /** Returns the sentences whose claims the executed cells make, in the page's order. */
    public static List<Tied> tied(Page page, List<NotebookCell> executed) {
        Map<String, Made> made = Ledger.of(page, executed).claims();
        return page.marks(Mark.Kind.CLAIM).stream().filter(mark -> made.containsKey(mark.name())).map(mark -> {
            Made claim = made.get(mark.name());
            return new Tied(mark.line(), mark.name(), mark.sentence(), claim.holds, claim.evidence);
        }).toList();
    }

    /** Returns what is wrong; what cells claim that were not executed is not looked at. */
    public static List<Fault> faults(Page page, List<NotebookCell> executed) {
        Map<String, Made> made = Ledger.of(page, executed).claims();
        boolean all = executed.size() == page.cells().size()
                && executed.stream().allMatch(cell -> cell.executionCount() != null);
        Map<String, Mark> sentences = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Mark mark : page.marks(Mark.Kind.CLAIM)) {
            Made claim = made.get(mark.name());
            Mark before = sentences.putIfAbsent(mark.name(), mark);
            if (before != null) {
                faults.add(new Fault(page.file(), mark.line(), "Two sentences are tied to the claim " + mark.name()
                        + ", this one and that of line " + before.line() + ".", "A claim carries one sentence: name another."));
            } else if (claim == null && all) {
                faults.add(new Fault(page.file(), mark.line(), "No cell makes the claim " + mark.name()
                        + " of the sentence “" + mark.sentence() + "”.", TIE));
            } else if (claim != null && !claim.holds) {
                faults.add(new Fault(page.file(), mark.line(), "The evidence does not carry the sentence “" + mark.sentence()
                        + "” (claim " + mark.name() + "): " + claim.evidence + ".",
                        "Say what the evidence shows, or find out why it changed."));
            }
        }
        made.forEach((name, claim) -> {
            if (!sentences.containsKey(name)) {
                faults.add(new Fault(page.file(), claim.line, "This cell makes the claim " + name
                        + ", and no sentence of the page is tied to it.", TIE));
            }
        });
        return faults;
    }
}
