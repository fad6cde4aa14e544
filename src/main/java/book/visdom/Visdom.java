package book.visdom;

import book.Problem;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mapping.Requirement;
import mapping.formats.events.PngImage;

/**
 * A client of a Visdom server (fossasia/visdom): windows in an environment, each filled by a JSON text. Section 7.2.2.
 * <pre>{@code
 * Visdom visdom = Visdom.at(URI.create("http://localhost:8097"), "first run");
 * visdom.line("loss", "train", "step", new double[] {0, 1}, new double[] {2.3, 1.9});
 * visdom.append("loss", "train", new double[] {2}, new double[] {1.7});
 * }</pre>
 * A window has a name of ours; a second {@link #line} under it takes the place of the first. Points that are not finite are left
 * out, since JSON has no word for them.
 */
public final class Visdom {

    /** The address that a server has if nobody says otherwise. */
    public static final URI USUAL = URI.create("http://localhost:8097");

    private final Exchange exchange;
    private final String environment;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    /** A client of any kind of exchange, such as one that was recorded. */
    public Visdom(Exchange exchange, String environment) {
        this.exchange = Requirement.given("The exchange", exchange);
        this.environment = Requirement.given("The environment", environment);
    }

    /**
     * A client of a server.
     *
     * @param environment the page on which its windows stand; a server has many
     */
    public static Visdom at(URI server, String environment) {
        return new Visdom(HttpExchange.with(Requirement.given("The server", server)), environment);
    }

    /** A new window with one curve. Returns the window's name. */
    public String line(String window, String curve, String xTitle, double[] x, double[] y) {
        JsonObject layout = new JsonObject();
        layout.addProperty("title", window);
        layout.add("xaxis", titled(xTitle));
        layout.add("yaxis", titled(window));
        layout.addProperty("showlegend", true);
        return create(window, trace(curve, x, y), layout);
    }

    /** More points of a curve, at its end; a curve that is not there yet begins. */
    public void append(String window, String curve, double[] x, double[] y) {
        JsonObject message = message(window);
        message.add("data", list(trace(curve, x, y)));
        message.addProperty("name", curve);
        message.addProperty("append", true);
        update(message);
    }

    /** Takes a curve out of its window. */
    public void remove(String window, String curve) {
        JsonObject message = message(window);
        message.add("data", new JsonArray());
        message.addProperty("name", curve);
        message.addProperty("delete", true);
        update(message);
    }

    /** A window with a picture. */
    public String picture(String window, PngImage picture, String caption) {
        JsonObject content = new JsonObject();
        content.addProperty("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
        content.addProperty("caption", caption);
        JsonObject data = new JsonObject();
        data.add("content", content);
        data.addProperty("type", "image");
        return create(window, data, new JsonObject());
    }

    /** A window with a text, which is shown as it is and not taken for HTML. */
    public String text(String window, String text) {
        JsonObject data = new JsonObject();
        data.addProperty("content", text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"));
        data.addProperty("type", "text");
        return create(window, data, new JsonObject());
    }

    /** A window with bars. */
    public String bars(String window, double[] x, double[] heights) {
        JsonObject data = trace(window, x, heights);
        data.addProperty("type", "bar");
        data.remove("mode");
        return create(window, data, new JsonObject());
    }

    /** Whether there is such a window. */
    public boolean exists(String window) {
        return exchange.post("/win_exists", gson.toJson(message(window))).equals("true");
    }

    /** What a window holds, as the server keeps it. */
    public JsonObject data(String window) {
        String answer = exchange.post("/win_data", gson.toJson(message(window)));
        try {
            JsonElement parsed = JsonParser.parseString(answer);
            if (parsed.isJsonPrimitive() && parsed.getAsJsonPrimitive().isString()) {
                parsed = JsonParser.parseString(parsed.getAsString());          // the server wraps its JSON once more
            }
            return parsed.getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Problem(Problem.Kind.WRONG, "The server's answer about the window \"" + window + "\" is no JSON object.",
                "Ask with exists(\"" + window + "\") first.", e);
        }
    }

    /** Closes a window. */
    public void close(String window) {
        exchange.post("/close", gson.toJson(message(window)));
    }

    /** Writes the environment to the server's disk, where it outlives the server. */
    public void save() {
        JsonObject message = new JsonObject();
        message.add("data", gson.toJsonTree(List.of(environment)));
        exchange.post("/save", gson.toJson(message));
    }

    /** Forgets the environment and all its windows, which {@link #save} must have written: the server removes its file. */
    public void forget() {
        JsonObject message = new JsonObject();
        message.addProperty("eid", environment);
        exchange.post("/delete_env", gson.toJson(message));
    }

    private String create(String window, JsonObject data, JsonObject layout) {
        JsonObject options = new JsonObject();
        options.addProperty("title", window);
        JsonObject message = message(window);
        message.add("data", list(data));
        message.add("layout", layout);
        message.add("opts", options);
        return exchange.post("/events", gson.toJson(message));
    }

    private void update(JsonObject message) {
        JsonObject options = new JsonObject();
        message.add("layout", new JsonObject());
        message.add("opts", options);
        String answer = exchange.post("/update", gson.toJson(message));
        if (!answer.equals(message.get("win").getAsString())) {
            throw Problem.wrong("The Visdom server does not update the window \"" + message.get("win").getAsString() + "\": "
                + answer.strip().toLowerCase(Locale.ROOT) + ".", "Make the window with line(…) first.");
        }
    }

    private JsonObject message(String window) {
        JsonObject message = new JsonObject();
        message.addProperty("win", Requirement.given("The name of a window", window));
        message.addProperty("eid", environment);
        return message;
    }

    private static JsonObject trace(String curve, double[] x, double[] y) {
        Requirement.equalLengths("The positions", x, "The heights", y);
        JsonArray across = new JsonArray();
        JsonArray up = new JsonArray();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                across.add(x[i]);
                up.add(y[i]);
            }
        }
        JsonObject trace = new JsonObject();
        trace.add("x", across);
        trace.add("y", up);
        trace.addProperty("name", Requirement.given("The name of a curve", curve));
        trace.addProperty("type", "scatter");
        trace.addProperty("mode", "lines");
        return trace;
    }

    private static JsonObject titled(String title) {
        JsonObject axis = new JsonObject();
        axis.addProperty("title", title);
        return axis;
    }

    private static JsonArray list(JsonElement element) {
        JsonArray list = new JsonArray();
        list.add(element);
        return list;
    }
}
