package book.run;

import book.nbformat.CellOutputs;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** (page, the cell that did not run to its end, how it ended) → the fault that tells a reader where it failed and why. */
final class CellFailure {

    private static final int TRACE_LINES = 12;

    private CellFailure() {
    }

    /** Returns a label such as "Cell 3 (walk)". */
    static String label(List<Block.Cell> cells, int index) {
        String name = cells.get(index).name();
        return "Cell " + (index + 1) + (name == null ? "" : " (" + name + ")");
    }

    static Fault describe(Page page, int index, Execution execution) {
        if (execution.end() == Execution.End.NOT_STARTED || index >= page.cells().size()) {
            return new Fault(page.file(), 1, "The JVM that executes this notebook did not start or end well ("
                    + execution.words() + ").", "Run it again with --trace and report what it prints.");
        }
        Block.Cell cell = page.cells().get(index);
        String label = label(page.cells(), index);
        return switch (execution.end()) {
            case TIME_LIMIT -> new Fault(page.file(), cell.line(), label + " ran longer than its limit of "
                    + words(cell.limitOrUsual()) + " and was stopped.",
                    "If it needs more, give it more: ```java" + (cell.name() == null ? "" : " cell=" + cell.name())
                    + " limit=90s");
            case MEMORY_LIMIT -> new Fault(page.file(), line(cell, execution), label + " ran out of memory.",
                    "Let it hold less at once, or give the notebook's JVM more: ./book run " + page.section().number()
                    + " --heap 4g");
            case EXITED -> new Fault(page.file(), cell.line(), label + " ended the JVM (" + execution.words() + ").",
                    "A cell must not call System.exit.");
            default -> failed(page, cell, label, execution);
        };
    }

    private static Fault failed(Page page, Block.Cell cell, String label, Execution execution) {
        FinishedCell last = execution.done().get(execution.done().size() - 1);
        List<String> trace = new ArrayList<>();
        for (JsonElement line : CellOutputs.error(last.outputs()).getAsJsonArray("traceback")) {
            if (trace.size() < TRACE_LINES) {
                trace.add(line.getAsString());
            }
        }
        String why = String.join("\n    ", trace);
        return new Fault(page.file(), line(cell, execution), label + " failed: " + why,
                "The lines above count from the cell's first line; this page line is the one that failed.");
    }

    private static int line(Block.Cell cell, Execution execution) {
        List<FinishedCell> done = execution.done();
        return cell.line() + (done.isEmpty() ? 0 : done.get(done.size() - 1).line());
    }

    private static String words(Duration limit) {
        return limit.toSeconds() + " s";
    }
}
