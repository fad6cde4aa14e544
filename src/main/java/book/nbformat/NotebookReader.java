package book.nbformat;

import book.Home;
import book.Problem;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file → the notebook in it. Everything that the rest of the book relies on is checked here, once. */
final class NotebookReader {

    private static final int SHOWN = 40;

    private final Path file;

    NotebookReader(Path file) {
        this.file = file;
    }

    /** Returns the notebook; throws a {@link Problem} that names the file and what is wrong with it. */
    NotebookFile read() {
        JsonObject notebook = object(json(), "it");
        JsonElement format = notebook.get("nbformat");
        if (!(format instanceof JsonPrimitive number) || !number.getAsString().equals("4")) {
            throw wrong("its nbformat must be 4, got " + shown(format), null);
        }
        List<NotebookCell> cells = new ArrayList<>();
        for (JsonElement cell : list(notebook.get("cells"), "its cells")) {
            cells.add(cell(cell, "its cell " + (cells.size() + 1)));
        }
        return new NotebookFile(List.copyOf(cells), object(notebook.get("metadata"), "its metadata"));
    }

    private JsonElement json() {
        try {
            return JsonParser.parseString(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw wrong("it must be a text in UTF-8", e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(file) + ": " + e.getMessage() + ".",
                    "Make the file readable.", e);
        } catch (JsonParseException e) {
            throw wrong("it must be JSON, and it is cut off or damaged", e);
        }
    }

    private NotebookCell cell(JsonElement json, String what) {
        JsonObject cell = object(json, what);
        boolean code = text(cell.get("cell_type"), "the cell_type of " + what).equals("code");
        String id = cell.has("id") ? text(cell.get("id"), "the id of " + what) : "";
        JsonArray outputs = code ? list(cell.get("outputs"), "the outputs of " + what) : new JsonArray();
        outputs.forEach(output -> output(output, "an output of " + what));
        NotebookCell read = new NotebookCell(id, code, lines(cell.get("source"), "the source of " + what),
                object(cell.get("metadata"), "the metadata of " + what),
                count(cell.get("execution_count"), "the execution_count of " + what), outputs);
        read.ledger().asMap().forEach((name, value) -> recorded(value, "the ledger's " + name + " in " + what));
        return read;
    }

    private void output(JsonElement json, String what) {
        JsonObject output = object(json, what);
        switch (text(output.get("output_type"), "the output_type of " + what)) {
            case "stream" -> {
                text(output.get("name"), "the name of " + what);
                lines(output.get("text"), "the text of " + what);
            }
            case "error" -> text(output.get("ename"), "the ename of " + what);
            default -> object(output.get("data"), "the data of " + what).asMap().forEach((mime, content) -> {
                if (!mime.endsWith("json")) {
                    lines(content, "the " + mime + " of " + what);
                }
            });
        }
    }

    private void recorded(JsonElement value, String what) {
        boolean number = value instanceof JsonPrimitive primitive && !primitive.isBoolean();
        if (!number && !claim(value)) {
            throw wrong(what + " must be a number, a text or a claim, got " + shown(value), null);
        }
    }

    private static boolean claim(JsonElement value) {
        return value instanceof JsonObject claim && claim.get("holds") instanceof JsonPrimitive holds && holds.isBoolean()
                && claim.get("evidence") instanceof JsonPrimitive evidence && evidence.isString();
    }

    private Integer count(JsonElement json, String what) {
        if (json == null || json.isJsonNull()) {
            return null;
        }
        if (json instanceof JsonPrimitive number && number.getAsString().matches("\\d{1,9}")) {
            return number.getAsInt();
        }
        throw wrong(what + " must be a whole number or null, got " + shown(json), null);
    }

    private String lines(JsonElement json, String what) {
        if (json instanceof JsonArray lines) {
            lines.forEach(line -> text(line, "a line in " + what));
        } else {
            text(json, what);
        }
        return NotebookFile.joined(json);
    }

    private String text(JsonElement json, String what) {
        if (json instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw wrong(what + " must be a text, got " + shown(json), null);
    }

    private JsonArray list(JsonElement json, String what) {
        if (json instanceof JsonArray list) {
            return list;
        }
        throw wrong(what + " must be a list, got " + shown(json), null);
    }

    private JsonObject object(JsonElement json, String what) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw wrong(what + " must be a JSON object, got " + shown(json), null);
    }

    private static String shown(JsonElement json) {
        if (json == null || json instanceof JsonNull) {
            return "nothing";
        }
        String text = json.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private Problem wrong(String what, Exception cause) {
        return new Problem(Problem.Kind.WRONG, Home.show(file) + " is not a readable notebook: " + what + ".",
                "Take it back from git (git checkout " + Home.show(file) + ") or make it anew with run --update.", cause);
    }
}
