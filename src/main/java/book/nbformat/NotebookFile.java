package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** A notebook ↔ its text: nbformat 4.5, the same text for the same content (see {@link CanonicalJson}), no time stamps. */
public record NotebookFile(List<NotebookCell> cells, JsonObject metadata) {

    /** Reads a notebook; throws a {@link book.Problem} that names the file if it is not one. */
    public static NotebookFile read(Path file) {
        return new NotebookReader(file).read();
    }

    public List<NotebookCell> codeCells() {
        return cells.stream().filter(NotebookCell::code).toList();
    }

    /** Returns the text of the file. */
    public String text() {
        JsonArray all = new JsonArray();
        cells.forEach(cell -> all.add(json(cell)));
        JsonObject notebook = new JsonObject();
        notebook.add("cells", all);
        notebook.add("metadata", metadata);
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 5);
        return CanonicalJson.write(notebook);
    }

    /** Returns a text as the file stores it: one string per line, each but the last with its newline. */
    public static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** Returns the text that a list of lines, or a single string, stands for. */
    public static String joined(JsonElement lines) {
        if (lines == null || lines.isJsonNull()) {
            return "";
        }
        if (lines.isJsonArray()) {
            StringBuilder text = new StringBuilder();
            lines.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
            return text.toString();
        }
        return lines.isJsonPrimitive() ? lines.getAsString() : lines.toString();
    }

    private static JsonObject json(NotebookCell cell) {
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", cell.code() ? "code" : "markdown");
        json.addProperty("id", cell.id());
        json.add("metadata", cell.metadata());
        json.add("source", lines(cell.source()));
        if (cell.code()) {
            json.addProperty("execution_count", cell.executionCount());
            json.add("outputs", cell.outputs());
        }
        return json;
    }
}
