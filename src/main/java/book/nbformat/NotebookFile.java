package book.nbformat;

import book.Home;
import book.Problem;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook ↔ its text: nbformat 4.5, one text for one content (see {@link CanonicalJson}), no time stamps. */
public record NotebookFile(List<NotebookCell> cells, JsonObject metadata) {

    /** Reads a notebook; a file that is not one is a {@link Problem} that names it. */
    public static NotebookFile read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (json.get("nbformat").getAsInt() != 4) {
                throw new JsonParseException("its nbformat is " + json.get("nbformat") + ", expected 4");
            }
            List<NotebookCell> cells = new ArrayList<>();
            for (JsonElement cell : json.getAsJsonArray("cells")) {
                cells.add(cell(cell.getAsJsonObject()));
            }
            return new NotebookFile(List.copyOf(cells), json.getAsJsonObject("metadata"));
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException | ClassCastException
                | UnsupportedOperationException | NumberFormatException e) {
            throw new Problem(Problem.Kind.WRONG, Home.show(file) + " is not a readable notebook: " + e.getMessage() + ".",
                    "Take it back from git (git checkout " + Home.show(file) + ") or make it anew with run --update.", e);
        }
    }

    public List<NotebookCell> codeCells() {
        return cells.stream().filter(NotebookCell::code).toList();
    }

    /** The text of the file. */
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

    /** A text as the file keeps it: one string per line, each but the last with its newline. */
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

    /** The text again, from a list of lines or from one string. */
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

    private static NotebookCell cell(JsonObject json) {
        boolean code = json.get("cell_type").getAsString().equals("code");
        JsonElement count = json.get("execution_count");
        JsonArray outputs = code ? json.getAsJsonArray("outputs") : new JsonArray();
        return new NotebookCell(json.has("id") ? json.get("id").getAsString() : "", code, joined(json.get("source")),
                json.getAsJsonObject("metadata"), count == null || count.isJsonNull() ? null : count.getAsInt(), outputs);
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
