package book.nbformat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an executed cell shows, taken from the notebook file's outputs. */
public final class CellOutputs {

    /** The one kind of picture whose text says all that it shows. */
    private static final String DIAGRAM = "image/svg+xml";

    /** A sound stands in an element of HTML, as notebooks play nothing else. */
    private static final Pattern SOUND = Pattern.compile("(?s)<audio[^>]* src=\"data:audio/wav;base64,([^\"]*)\".*");

    private CellOutputs() {
    }

    /** Returns standard output and the plain text of results and displays; not that of sounds and of pictures but diagrams. */
    public static String text(JsonArray outputs) {
        StringBuilder text = new StringBuilder();
        for (JsonElement element : outputs) {
            JsonObject output = element.getAsJsonObject();
            boolean stdout = output.has("name") && output.get("name").getAsString().equals("stdout");
            JsonObject data = output.getAsJsonObject("data");
            boolean plain = data != null && data.has("text/plain") && sound(data) == null
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

    /** Returns the WAV file in an output, in Base64, or null. */
    private static String sound(JsonObject data) {
        Matcher matcher = SOUND.matcher(data.has("text/html") ? NotebookFile.joined(data.get("text/html")) : "");
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Returns the images of one MIME type ("image/png", or "audio/wav"), in order, as the bytes of a file of that type. */
    public static List<byte[]> images(JsonArray outputs, String mime) {
        List<byte[]> images = new ArrayList<>();
        for (JsonElement element : outputs) {
            JsonObject data = element.getAsJsonObject().getAsJsonObject("data");
            if (data != null && mime.equals("audio/wav") && sound(data) != null) {
                images.add(Base64.getDecoder().decode(sound(data)));
            } else if (data != null && data.has(mime)) {
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
