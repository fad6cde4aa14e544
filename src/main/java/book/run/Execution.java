package book.run;

import java.util.List;

/**
 * The result of executing a notebook's cells in a worker.
 *
 * @param done  the cells that ran, the failing one included
 * @param end   how it ended
 * @param words more about the end: the error's class, the worker's last words; may be empty
 */
record Execution(List<FinishedCell> done, End end, String words) {

    /** How an execution may end. */
    enum End { WHOLE, FAILED_CELL, TIME_LIMIT, MEMORY_LIMIT, EXITED, NOT_STARTED }

    /** Returns the number of cells that ran to their end. */
    int finished() {
        return (int) done.stream().filter(cell -> cell.failed() == null).count();
    }
}
