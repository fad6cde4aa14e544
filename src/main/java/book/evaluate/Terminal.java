package book.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintStream;

/** Shows displays and their updates as lines of plain text. */
final class Terminal implements CellKernel.Screen {

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void display(JsonObject data, JsonObject metadata, String id) {
        out.println(text(data));
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
