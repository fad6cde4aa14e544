package book.evaluate;

import com.google.gson.JsonObject;
import java.util.List;

/** One output of a cell, as the Jupyter notebook format (nbformat 4) names it. */
public sealed interface Output {

    /** Text on {@code stdout} or {@code stderr}. */
    record Stream(String name, String text) implements Output {
    }

    /**
     * Something shown: its data by MIME type, metadata by MIME type, and the id by which it can be updated
     * (null if it has none).
     */
    record Display(JsonObject data, JsonObject metadata, String displayId) implements Output {
    }

    /** New content for what was shown under {@code displayId}. */
    record Update(JsonObject data, JsonObject metadata, String displayId) implements Output {
    }

    /** The value of the cell's last expression. */
    record Result(JsonObject data, JsonObject metadata) implements Output {
    }

    /** A cell that failed: the error's class, its message, the lines to show, and the cell's line (1-based; 0 if unknown). */
    record Failure(String name, String message, List<String> traceback, int line) implements Output {
    }
}
