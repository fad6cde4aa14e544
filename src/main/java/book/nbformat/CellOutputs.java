package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What an executed cell shows, taken from the notebook file's outputs. */
public final class CellOutputs {

    /** The one kind of picture whose text says all that it shows. */
    private static final String DIAGRAM = "image/svg+xml";

    private CellOutputs() {
    }

    /** Returns standard output and the plain text of results and displays; that of pictures other than diagrams is left out. */
    public static String text(JsonArray outputs) {
        StringBuilder text = new StringBuilder();
        for (JsonElement element : outputs) {
            JsonObject output = element.getAsJsonObject();
            boolean stdout = output.has("name") && output.get("name").getAsString().equals("stdout");
            JsonObject data = output.getAsJsonObject("data");
            boolean plain = data != null && data.has("text/plain")
                    && data.keySet().stream().noneMatch(mime -> mime.startsWith("image/") && !mime.equals(DIAGRAM));
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n' && plain) {
                text.append('\n');
            }
            text.append(stdout ? NotebookFile.joined(output.get("text"))
                    : plain ? NotebookFile.joined(data.get("text/plain")) : "");
        }
        StringBuilder tidy = new StringBuilder();
        text.toString().stripTrailing().lines().forEach(line -> tidy.append(line.stripTrailing()).append('\n'));
        return tidy.toString();
    }

    /** Returns the images of one MIME type ("image/png"), in order, as the bytes of a file of that type. */
    public static List<byte[]> images(JsonArray outputs, String mime) {
        List<byte[]> images = new ArrayList<>();
        for (JsonElement element : outputs) {
            JsonObject data = element.getAsJsonObject().getAsJsonObject("data");
            if (data != null && data.has(mime)) {
                String content = NotebookFile.joined(data.get(mime));
                images.add(mime.endsWith("+xml") ? content.getBytes(StandardCharsets.UTF_8)
                        : Base64.getMimeDecoder().decode(content));
            }
        }
        return images;
    }

    /** Returns the error that ended the cell, or null. */
    public static JsonObject error(JsonArray outputs) {
        for (JsonElement output : outputs) {
            if (output.getAsJsonObject().get("output_type").getAsString().equals("error")) {
                return output.getAsJsonObject();
            }
        }
        return null;
    }
}
