package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import mapping.files.Sha256;

/**
 * (a committed cell, the same cell executed) → what differs, in words, or null. Text, tables, results and the ledger must be
 * equal to the last letter and bit; charts and sounds are compared by their data, other pictures by their decoded pixels. Of a
 * timing cell, only the kinds of output, the ledger's names and whether claims hold are compared.
 */
public final class OutputComparison {

    /** One output: its kind, and the parts of it that are compared, by MIME type. */
    private record Shown(String kind, Map<String, String> parts) {
    }

    private OutputComparison() {
    }

    /** Returns what differs, as the end of a sentence; null if nothing does. */
    public static String difference(NotebookCell committed, NotebookCell executed) {
        List<Shown> expected = shown(committed);
        List<Shown> got = shown(executed);
        List<String> expectedKinds = expected.stream().map(Shown::kind).toList();
        List<String> gotKinds = got.stream().map(Shown::kind).toList();
        boolean timing = executed.timing();
        if (!expectedKinds.equals(gotKinds)) {
            String words = timing ? null : text(expected, got);
            return words != null ? words : "its outputs are of other kinds: expected " + (expectedKinds.isEmpty() ? "nothing"
                    : expectedKinds) + ", got " + (gotKinds.isEmpty() ? "nothing" : gotKinds);
        }
        for (int i = 0; i < expected.size() && !timing; i++) {
            for (Map.Entry<String, String> part : expected.get(i).parts.entrySet()) {
                String now = got.get(i).parts.get(part.getKey());
                if (!part.getValue().equals(now)) {
                    return "its " + expected.get(i).kind + (part.getKey().equals("text") ? "" : " (" + part.getKey() + ")")
                            + " differs: " + firstDifference(part.getValue(), now);
                }
            }
        }
        return ledger(committed.ledger().asMap(), executed.ledger().asMap(), timing);
    }

    /**
     * Returns a digest of cells: of their sources and of exactly what is compared of their outputs. Executions between which
     * {@link #difference} finds none have the same digest.
     */
    public static String digest(List<NotebookCell> cells) {
        JsonArray all = new JsonArray();
        for (NotebookCell cell : cells) {
            JsonArray compared = new JsonArray();
            compared.add(cell.source());
            for (Shown shown : shown(cell)) {
                compared.add(shown.kind);
                if (!cell.timing()) {
                    new TreeMap<>(shown.parts).forEach((name, part) -> compared.add(name + " " + part));
                }
            }
            new TreeMap<>(cell.ledger().asMap()).forEach((name, value) ->
                    compared.add(name + " " + CanonicalJson.line(compared(value, cell.timing()))));
            all.add(compared);
        }
        return Sha256.of(CanonicalJson.line(all));
    }

    /** If one side printed and the other did not, the text itself says more than the kinds. */
    private static String text(List<Shown> expected, List<Shown> got) {
        for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
            if (!expected.get(i).kind.equals(got.get(i).kind)) {
                return null;
            }
            if (!expected.get(i).parts.equals(got.get(i).parts) && expected.get(i).parts.containsKey("text")) {
                return "its " + expected.get(i).kind + " differs: "
                        + firstDifference(expected.get(i).parts.get("text"), got.get(i).parts.get("text"));
            }
        }
        return null;
    }

    private static String ledger(Map<String, JsonElement> expected, Map<String, JsonElement> got, boolean timing) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(got.keySet());
        for (String name : names) {
            if (!expected.containsKey(name) || !got.containsKey(name)) {
                return "its ledger differs: " + name + (got.containsKey(name) ? " is new" : " was not recorded");
            }
            String before = CanonicalJson.line(compared(expected.get(name), timing));
            String now = CanonicalJson.line(compared(got.get(name), timing));
            if (!before.equals(now)) {
                return "its ledger differs: expected " + name + " = " + before + ", got " + now;
            }
        }
        return null;
    }

    /** Of a timing, only whether it is a claim that holds. */
    private static JsonElement compared(JsonElement value, boolean timing) {
        return !timing ? value : value instanceof JsonObject claim && claim.has("holds") ? claim.get("holds")
                : JsonNull.INSTANCE;
    }

    private static String firstDifference(String expected, String got) {
        List<String> want = expected.lines().toList();
        List<String> have = got.lines().toList();
        int i = 0;
        while (i < want.size() && i < have.size() && want.get(i).equals(have.get(i))) {
            i++;
        }
        return "expected " + quoted(want, i) + ", got " + quoted(have, i)
                + (want.size() > 1 ? " (its line " + (i + 1) + ")" : "");
    }

    private static String quoted(List<String> lines, int i) {
        return i >= lines.size() ? "nothing more" : "“" + lines.get(i).strip() + "”";
    }

    private static List<Shown> shown(NotebookCell cell) {
        List<Shown> all = new ArrayList<>();
        for (JsonElement element : cell.outputs()) {
            JsonObject output = element.getAsJsonObject();
            String type = output.get("output_type").getAsString();
            if (type.equals("stream")) {
                all.add(new Shown(output.get("name").getAsString(),
                        Map.of("text", NotebookFile.joined(output.get("text")))));
            } else if (output.has("data")) {
                JsonObject data = output.getAsJsonObject("data");
                all.add(new Shown((type.equals("execute_result") ? "result " : "display ")
                        + String.join(", ", new TreeSet<>(data.keySet())), parts(data)));
            } else {
                all.add(new Shown(type, Map.of()));
            }
        }
        return all;
    }

    private static Map<String, String> parts(JsonObject data) {
        boolean described = data.keySet().stream().anyMatch(mime -> mime.startsWith("application/vnd.book."));
        Map<String, String> parts = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : data.entrySet()) {
            String mime = entry.getKey();
            if (!mime.startsWith("image/") && !(described && mime.equals("text/html"))) {
                parts.put(mime, mime.endsWith("json") ? CanonicalJson.line(entry.getValue())
                        : NotebookFile.joined(entry.getValue()));
            } else if (!described) {
                parts.put(mime, Pixels.describe(mime, NotebookFile.joined(entry.getValue())));
            }
        }
        return parts;
    }
}
