package book.live;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Answers what a browser asks. Only pages of this server may ask: a request must name this machine as its host and, if it changes
 * something, come from the page itself. So no other page that is open in the browser can read or stop a training.
 */
final class LiveHandler implements HttpHandler {

    /** Changes that come sooner are sent together. */
    private static final long BREATH_MILLISECONDS = 150;
    /** After so long a line is sent that says nothing, to learn whether somebody listens. */
    private static final long HEARTBEAT_MILLISECONDS = 5_000;
    private static final int GOOD = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int OTHER_METHOD = 405;
    private static final Map<String, String> FILES = Map.of("/", "text/html", "/live.css", "text/css", "/live.js",
        "text/javascript");
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private final LiveState state;
    private final Set<String> hosts;
    private final Runnable stop;

    LiveHandler(LiveState state, int port, Runnable stop) {
        this.state = state;
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        this.stop = stop;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers asked = exchange.getRequestHeaders();
            String host = asked.getFirst("Host");
            String origin = asked.getFirst("Origin");
            String path = exchange.getRequestURI().getPath();
            if (host == null || !hosts.contains(host) || origin != null && !origin.equals("http://" + host)) {
                answer(exchange, FORBIDDEN, "text/plain", "Only the page of this server may ask.\n");
            } else if (path.equals("/stop")) {
                stop(exchange);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                answer(exchange, OTHER_METHOD, "text/plain", "Only GET is understood here.\n");
            } else if (FILES.containsKey(path)) {
                answer(exchange, GOOD, FILES.get(path), file(path.equals("/") ? "live.html" : path.substring(1)));
            } else if (path.equals("/state")) {
                answer(exchange, GOOD, "application/json", GSON.toJson(state.new Reader().news()));
            } else if (path.equals("/stream")) {
                stream(exchange);
            } else {
                answer(exchange, NOT_FOUND, "text/plain", "There is nothing at this address.\n");
            }
        }
    }

    private void stop(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, GOOD, "text/plain", "It stops after this step.\n");
            stop.run();
        } else {
            answer(exchange, OTHER_METHOD, "text/plain", "Only POST is understood here.\n");
        }
    }

    private static String file(String name) throws IOException {
        try (InputStream in = LiveHandler.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        headers(exchange, type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    /** An answer that does not end: each event is a line {@code data: …} and an empty one. */
    private void stream(HttpExchange exchange) throws IOException {
        headers(exchange, "text/event-stream");
        exchange.sendResponseHeaders(GOOD, 0);
        OutputStream out = exchange.getResponseBody();
        LiveState.Reader reader = state.new Reader();
        try {
            while (!state.isClosed()) {
                boolean news = reader.awaitNews(HEARTBEAT_MILLISECONDS);
                String line = news ? "data: " + GSON.toJson(reader.news()) + "\n\n" : ": still here\n\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(BREATH_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();                     // the server ends
        }
    }
}
