package book.run;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What came of executing a notebook's cells in a worker.
 *
 * @param done  the worker's {@code done} events, one per cell that was finished, the failing one included
 * @param end   how it ended
 * @param words what else there is to say about the end: the error's class, the worker's last words; may be empty
 */
record Execution(List<JsonObject> done, End end, String words) {

    /** How an execution may end. */
    enum End { WHOLE, FAILED_CELL, TIME_LIMIT, MEMORY_LIMIT, EXITED, NOT_STARTED }
}
