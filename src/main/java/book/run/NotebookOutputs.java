package book.run;

import book.evaluate.Output;
import book.nbformat.NotebookFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mapping.evaluation.Evidence;

/** A cell's outputs and ledger: the evaluator's records → the notebook file's JSON (nbformat 4.5). */
final class NotebookOutputs {

    private static final Set<String> MORE_TEXT = Set.of("image/svg+xml", "application/javascript");

    private NotebookOutputs() {
    }

    static JsonArray of(List<Output> outputs, int executionCount) {
        JsonArray all = new JsonArray();
        for (Output output : outputs) {
            JsonObject json = new JsonObject();
            if (output instanceof Output.Stream stream) {
                json.addProperty("output_type", "stream");
                json.addProperty("name", stream.name());
                json.add("text", NotebookFile.lines(stream.text()));
            } else if (output instanceof Output.Display display) {
                json.addProperty("output_type", "display_data");
                json.add("data", inLines(display.data()));
                json.add("metadata", display.metadata());
            } else if (output instanceof Output.Result result) {
                json.addProperty("output_type", "execute_result");
                json.addProperty("execution_count", executionCount);
                json.add("data", inLines(result.data()));
                json.add("metadata", result.metadata());
            } else if (output instanceof Output.Failure failure) {
                json.addProperty("output_type", "error");
                json.addProperty("ename", failure.name());
                json.addProperty("evalue", failure.message() == null ? "" : failure.message());
                JsonArray traceback = new JsonArray();
                failure.traceback().forEach(traceback::add);
                json.add("traceback", traceback);
            }
            if (json.size() > 0) {
                all.add(json);
            }
        }
        return all;
    }

    static JsonObject ledger(Map<String, Object> values) {
        JsonObject json = new JsonObject();
        values.forEach((name, value) -> json.add(name, value instanceof Number n ? new JsonPrimitive(n)
                : value instanceof Evidence evidence ? claim(evidence) : new JsonPrimitive(String.valueOf(value))));
        return json;
    }

    private static JsonObject claim(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("holds", evidence.holds());
        json.addProperty("evidence", evidence.text());
        return json;
    }

    private static JsonObject inLines(JsonObject data) {
        JsonObject json = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : data.entrySet()) {
            boolean text = entry.getKey().startsWith("text/") || MORE_TEXT.contains(entry.getKey());
            json.add(entry.getKey(), text ? NotebookFile.lines(NotebookFile.joined(entry.getValue())) : entry.getValue());
        }
        return json;
    }
}
