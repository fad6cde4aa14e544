package book.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A browser's DevTools protocol: JSON over a WebSocket, questions with answers and events. */
final class DevTools implements AutoCloseable {

    static final int PATIENCE_SECONDS = 30;

    private final WebSocket socket;
    private final BiConsumer<String, JsonObject> events;
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private String session;
    private int last;

    /** Connects; events are told by their names, such as "Network.loadingFailed", in another thread. */
    DevTools(String address, BiConsumer<String, JsonObject> events) {
        this.events = events;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    }

    /** Takes messages apart. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                if (message.has("id")) {
                    waiting.remove(message.get("id").getAsInt()).complete(message);
                } else {
                    events.accept(message.get("method").getAsString(), message.getAsJsonObject("params"));
                }
            }
            from.request(1);
            return null;
        }
    }

    /** Opens a page, which all further calls are about. */
    void openPage() {
        String target = call("Target.createTarget", "url", "about:blank").get("targetId").getAsString();
        session = call("Target.attachToTarget", "targetId", target, "flatten", true).get("sessionId").getAsString();
    }

    /** Calls a method with parameters given as name, value, name, value …; values are strings, numbers, booleans or JSON. */
    JsonObject call(String method, Object... parameters) {
        JsonObject named = new JsonObject();
        for (int i = 0; i < parameters.length; i += 2) {
            named.add((String) parameters[i], Browser.GSON.toJsonTree(parameters[i + 1]));
        }
        JsonObject message = new JsonObject();
        int number = ++last;
        message.addProperty("id", number);
        message.addProperty("method", method);
        message.add("params", named);
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(message.toString(), true);
        JsonObject said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        assertTrue(said.has("result"), () -> method + ": " + said);
        return said.getAsJsonObject("result");
    }

    @Override
    public void close() {
        socket.abort();
    }
}
