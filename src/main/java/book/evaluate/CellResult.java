package book.evaluate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The result of one cell.
 *
 * @param outputs in the order in which they came; adjacent text of one stream is one output, updates are already applied
 * @param ledger  the values the cell recorded with {@code Notebook.record} and {@code Notebook.claim}, by name, in order:
 *                Double, Long, String or Evidence
 * @param elapsed wall-clock time
 */
public record CellResult(List<Output> outputs, Map<String, Object> ledger, Duration elapsed) {

    /** Returns the failure, or null for a cell that ran to its end. */
    public Output.Failure failure() {
        for (Output output : outputs) {
            if (output instanceof Output.Failure failure) {
                return failure;
            }
        }
        return null;
    }
}
