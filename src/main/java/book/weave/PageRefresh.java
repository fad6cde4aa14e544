package book.weave;

import book.markdown.MarkdownText;
import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.page.Block;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import book.page.PrintedNumber;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a page that repeat something else and must equal it: listings repeat the source, output fences and ledger
 * numbers the executed cells, the last line the outline. One pass finds where they differ; the weave then changes the page,
 * while the check reports it.
 */
final class PageRefresh {

    /** A part of the page that must be changed, and why. */
    record Stale(int line, int start, int end, String text, String sentence) {

        Edit edit() {
            return new Edit(start, end, text);
        }
    }

    private final Page page;
    private final List<NotebookCell> executed;
    private final List<Stale> stale = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean pending;

    private PageRefresh(Page page, List<NotebookCell> executed) {
        this.page = page;
        this.executed = executed;
    }

    /** Compares the page with its sources and with its code cells, executed or not. */
    static PageRefresh of(Page page, List<NotebookCell> executed) {
        PageRefresh refresh = new PageRefresh(page, executed);
        page.all(Block.Listing.class).forEach(refresh::listing);
        page.all(Block.OutputFence.class).forEach(refresh::output);
        refresh.ledger();
        refresh.faults.addAll(Claims.faults(page, executed));
        refresh.references();
        refresh.neighbours();
        refresh.stale.sort(Comparator.comparingInt(Stale::start));
        return refresh;
    }

    List<Stale> stale() {
        return stale;
    }

    /** Returns what no refresh can mend: unknown types, names that no cell recorded, text that is not a number. */
    List<Fault> faults() {
        return faults;
    }

    /** Whether something could not be compared with its cell because the cell, as it now stands, has not been executed. */
    boolean pending() {
        return pending;
    }

    /** Returns the page with everything brought up to date. */
    Page refreshed() {
        return page.with(Edit.apply(page.text(), 0, page.text().length(), stale.stream().map(Stale::edit).toList()));
    }

    private void listing(Block.Listing listing) {
        try {
            String source = SourceListing.of(listing.reference());
            body(listing, listing.body(), source, "The listing " + listing.reference() + " differs from the source");
        } catch (SourceListing.Unknown e) {
            faults.add(new Fault(page.file(), listing.line(), "The listing " + listing.reference() + " names nothing. "
                    + e.getMessage(), "Mend the reference, TYPE or TYPE#member,member."));
        }
    }

    private void output(Block.OutputFence fence) {
        int at = page.cell(fence.cell());
        if (at >= executed.size() || executed.get(at).executionCount() == null) {
            pending = true;
            return;
        }
        body(fence, fence.body(), CellOutputs.text(executed.get(at).outputs()),
                "The output of cell " + fence.cell() + " differs from what the cell printed");
    }

    private void body(Block block, String body, String expected, String sentence) {
        if (body.equals(expected)) {
            return;
        }
        List<String> got = body.lines().toList();
        List<String> want = expected.lines().toList();
        int line = CellDifference.first(got, want);
        int start = page.text().indexOf('\n', block.start()) + 1;
        stale.add(new Stale(block.line() + 1 + line, start, start + body.length(), expected, sentence + ": expected "
                + quoted(want, line) + ", the page has " + quoted(got, line) + "."));
    }

    private static String quoted(List<String> lines, int line) {
        return line < lines.size() ? "“" + lines.get(line).strip() + "”" : "nothing more";
    }

    private void ledger() {
        Ledger ledger = Ledger.of(page, executed);
        faults.addAll(ledger.faults());
        boolean all = executed.size() == page.cells().size()
                && executed.stream().allMatch(cell -> cell.executionCount() != null);
        for (Mark mark : page.marks(Mark.Kind.NUMBER)) {
            JsonElement value = ledger.value(mark.name());
            if (value == null && !all) {
                pending = true;
            } else if (value == null) {
                faults.add(new Fault(page.file(), mark.line(), "No cell records " + mark.name() + " in the ledger.",
                        "Record it with Notebook.record(\"" + mark.name() + "\", value); recorded: " + ledger.names() + "."));
            } else {
                number(mark, value);
            }
        }
    }

    private void references() {
        for (Mark mark : page.marks(Mark.Kind.REFERENCE)) {
            String text = References.text(page, mark.name());
            if (text == null) {
                faults.add(new Fault(page.file(), mark.line(), "The outline has no section " + mark.name() + ".",
                        "Name a section or a topic, such as 3.1 or 3.1.2; ./book list shows them."));
            } else if (!text.equals(mark.text())) {
                stale.add(new Stale(mark.line(), mark.from(), mark.to(), text, "The reference to " + mark.name()
                        + " must read " + text + ", the page has “" + mark.text() + "”."));
            }
        }
        faults.addAll(References.unmarked(page));
    }

    private void neighbours() {
        int start = Neighbours.start(page);
        if (start < 0) {
            return;
        }
        String line = Neighbours.line(page.section());
        String there = page.text().substring(start).stripTrailing();
        if (!there.equals(line)) {
            stale.add(new Stale(MarkdownText.lineAt(page.text(), start), start, start + there.length(), line,
                    "The page's last line names its neighbours: expected “" + line + "”, the page has “" + there + "”."));
        }
    }

    private void number(Mark mark, JsonElement value) {
        String printed = value.isJsonPrimitive() ? PrintedNumber.print(mark.text(), value) : null;
        if (printed == null) {
            faults.add(new Fault(page.file(), mark.line(), "“" + mark.text() + "” (ledger: " + mark.name()
                    + ") is no number the ledger can print.", "Write digits such as 0.12, 60,000, 87.7 %, 1.2e-8 or ?."));
        } else if (!printed.equals(mark.text())) {
            stale.add(new Stale(mark.line(), mark.from(), mark.to(), printed, "The page says " + mark.text() + ", the ledger's "
                    + mark.name() + " is " + value.getAsString() + ", which prints as " + printed + "."));
        }
    }
}
