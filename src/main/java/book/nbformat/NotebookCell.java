package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A cell of a notebook file (nbformat 4.5).
 *
 * @param executionCount null for a cell that has not been executed, and for Markdown
 * @param outputs        as in the file, where each multi-line text is a list of lines; empty for Markdown
 */
public record NotebookCell(String id, boolean code, String source, JsonObject metadata, Integer executionCount,
        JsonArray outputs) {

    public static NotebookCell markdown(String id, String source) {
        return new NotebookCell(id, false, source, new JsonObject(), null, new JsonArray());
    }

    /** Returns what the book stores about the cell: {@code name}, {@code timing}, {@code limit}, {@code ledger}, or nothing. */
    public JsonObject book() {
        return objectIn(metadata, "book");
    }

    /** Returns the values that the cell recorded when it was executed. */
    public JsonObject ledger() {
        return objectIn(book(), "ledger");
    }

    public boolean timing() {
        return book().has("timing");
    }

    /** Returns the same cell after an execution, or before any if the count is null. */
    public NotebookCell executed(Integer count, JsonArray newOutputs, JsonObject ledger) {
        JsonObject book = book().deepCopy();
        book.remove("ledger");
        if (ledger.size() > 0) {
            book.add("ledger", ledger);
        }
        JsonObject renewed = metadata.deepCopy();
        renewed.remove("book");
        if (book.size() > 0) {
            renewed.add("book", book);
        }
        return new NotebookCell(id, code, source, renewed, count, newOutputs);
    }

    /** Returns the cell as the weave makes it from the page, not executed. */
    public NotebookCell unexecuted() {
        return executed(null, new JsonArray(), new JsonObject());
    }

    private static JsonObject objectIn(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : new JsonObject();
    }
}
