package book.evaluate;

import book.notebook.ArrayText;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.nio.charset.StandardCharsets;

/**
 * What {@code getKernelInstance()} returns in a cell: a kernel of IJava's base library, so that cells written for stock IJava
 * find the same methods here. What a cell shows goes to the {@link Screen}: the running cell's recorder, or a terminal.
 */
final class CellKernel extends BaseKernel {

    private static final Gson JSON = new Gson();

    private final Channel channel = new Channel();
    private volatile Screen screen;

    /** Where displays and their updates appear. */
    interface Screen {

        void display(JsonObject data, JsonObject metadata, String id);

        void update(JsonObject data, JsonObject metadata, String id);
    }

    CellKernel(Screen screen) {
        super(StandardCharsets.UTF_8);
        this.screen = screen;
        ArrayText.register(getRenderer());
        channel.open();
    }

    void showOn(Screen next) {
        screen = next;
    }

    @Override
    public void display(DisplayData data) {
        show(data, false);
    }

    @Override
    public JupyterIO getIO() {
        return channel == null ? super.getIO() : channel;
    }

    @Override
    public DisplayData eval(String source) {
        throw new UnsupportedOperationException("A cell cannot evaluate another cell.");
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo("Java", Runtime.version().toString(), "text/x-java-source", ".java", "java", "text/x-java", null);
    }

    /** Returns the value as Jupyter would show it: its data and metadata by MIME type. */
    JsonObject rendered(Object value) {
        return json(value instanceof DisplayData data ? data : getRenderer().render(value));
    }

    private void show(DisplayData data, boolean update) {
        JsonObject json = json(data);
        String id = data.getDisplayId();
        if (update) {
            screen.update(json.getAsJsonObject("data"), json.getAsJsonObject("metadata"), id);
        } else {
            screen.display(json.getAsJsonObject("data"), json.getAsJsonObject("metadata"), id);
        }
    }

    private static JsonObject json(DisplayData data) {
        JsonObject json = JSON.toJsonTree(data, DisplayData.class).getAsJsonObject();
        if (!json.has("metadata")) {
            json.add("metadata", new JsonObject());
        }
        return json;
    }

    /** The base library's streams, with {@code display} connected to this kernel instead of to a socket. */
    private final class Channel extends JupyterIO {

        Channel() {
            super(StandardCharsets.UTF_8);
        }

        void open() {
            setEnv(new Environment());
        }
    }

    /** Where the base library publishes; only displays arrive here. */
    private final class Environment extends ShellReplyEnvironment {

        Environment() {
            super(null, null, null, null);
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            if (content instanceof DisplayData data) {
                show(data, content instanceof PublishUpdateDisplayData);
            }
        }
    }
}
