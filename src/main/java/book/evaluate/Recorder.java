package book.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects the outputs of one cell in the order in which they come. Text of one stream is joined; updates replace what was
 * shown under their id. Text beyond {@link #TEXT_LIMIT} characters is cut, displays beyond {@link #DISPLAY_LIMIT} characters of
 * data are left out, and one line says so. Text reaches the live listener in batches: at {@link #flush}, and before any display.
 */
final class Recorder implements CellKernel.Screen {

    static final int TEXT_LIMIT = 64 * 1024;
    static final int DISPLAY_LIMIT = 8 * 1024 * 1024;

    private final Consumer<Output> live;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String stream;
    private int sent;
    private int textLength;
    private long displayLength;
    private boolean textCut;
    private boolean displayCut;
    private boolean closed;

    Recorder(Consumer<Output> live) {
        this.live = live;
    }

    synchronized void text(String name, String more) {
        if (closed || textCut) {
            return;
        }
        String kept = more;
        if (textLength + more.length() > TEXT_LIMIT) {
            textCut = true;
            kept = more.substring(0, TEXT_LIMIT - textLength)
                    + "\n[the rest of this cell's text was cut: it exceeds " + TEXT_LIMIT / 1024 + " KiB]\n";
        }
        textLength += kept.length();
        append(name, kept);
    }

    private void append(String name, String more) {
        if (!name.equals(stream)) {
            endText();
            stream = name;
        }
        text.append(more);
    }

    @Override
    public synchronized void display(JsonObject data, JsonObject metadata, String id) {
        if (!closed && fits(size(data))) {
            endText();
            if (id != null) {
                shown.put(id, outputs.size());
            }
            add(new Output.Display(data, metadata, id));
        }
    }

    /** Takes new content for what was shown in this cell or, for the live listener only, in an earlier one. */
    @Override
    public synchronized void update(JsonObject data, JsonObject metadata, String id) {
        Integer index = shown.get(id);
        long before = index == null ? 0 : size(((Output.Display) outputs.get(index)).data());
        if (closed || !fits(size(data) - before)) {
            return;
        }
        flush();
        if (index != null) {
            outputs.set(index, new Output.Display(data, metadata, id));
        }
        live.accept(new Output.Update(data, metadata, id));
    }

    synchronized void result(JsonObject data, JsonObject metadata) {
        if (!closed && fits(size(data))) {
            endText();
            add(new Output.Result(data, metadata));
        }
    }

    synchronized void failure(Output.Failure failure) {
        endText();
        add(failure);
    }

    /** Passes on the text that has come since the last call. */
    synchronized void flush() {
        if (sent < text.length()) {
            live.accept(new Output.Stream(stream, text.substring(sent)));
            sent = text.length();
        }
    }

    /** Returns the outputs; nothing is accepted from now on. */
    synchronized List<Output> close() {
        endText();
        closed = true;
        return List.copyOf(outputs);
    }

    private void add(Output output) {
        outputs.add(output);
        live.accept(output);
    }

    private void endText() {
        flush();
        if (text.length() > 0) {
            outputs.add(new Output.Stream(stream, text.toString()));
        }
        text.setLength(0);
        sent = 0;
        stream = null;
    }

    private boolean fits(long more) {
        if (displayLength + more <= DISPLAY_LIMIT) {
            displayLength += more;
            return true;
        }
        if (!displayCut) {
            displayCut = true;
            append("stderr", "[a display was left out: this cell shows more than " + DISPLAY_LIMIT / (1024 * 1024) + " MiB]\n");
        }
        return false;
    }

    private static long size(JsonObject data) {
        long size = 0;
        for (Map.Entry<String, JsonElement> entry : data.entrySet()) {
            JsonElement value = entry.getValue();
            size += value.isJsonPrimitive() ? value.getAsString().length() : value.toString().length();
        }
        return size;
    }
}
