package book.evaluate;

import book.AtomicFile;
import book.Home;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Shows displays and their updates as lines of plain text; a picture is written to a file, whose path stands below its text. */
final class Terminal implements CellKernel.Screen {

    private static final Map<String, String> PICTURES = new TreeMap<>(Map.of("image/png", "png", "image/gif", "gif",
        "image/svg+xml", "svg"));

    private final PrintStream out;
    private final Path pictures;
    private int count;

    /** @param pictures the folder for them */
    Terminal(PrintStream out, Path pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    @Override
    public void display(JsonObject data, JsonObject metadata, String id) {
        out.println(text(data));
        PICTURES.forEach((type, suffix) -> {
            if (data.has(type)) {
                Path file = pictures.resolve("picture-" + ++count + "." + suffix);
                String content = data.get(type).getAsString();
                AtomicFile.write(file, suffix.equals("svg") ? content.getBytes(StandardCharsets.UTF_8)
                        : Base64.getDecoder().decode(content));
                out.println("  " + Home.show(file));
            }
        });
    }

    @Override
    public void update(JsonObject data, JsonObject metadata, String id) {
        out.println(text(data));
    }

    private static String text(JsonObject data) {
        JsonElement text = data.get("text/plain");
        return text == null ? "[" + String.join(", ", data.keySet()) + "]" : text.getAsString();
    }
}
