package book.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, driven by its DevTools protocol: JSON over a WebSocket. */
final class Browser implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private String session;
    private int last;

    private Browser(Process process, String address) {
        this.process = process;
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
                }
            }
            from.request(1);
            return null;
        }
    }

    /** The program, if this machine has one. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder -> Stream.of("chromium",
            "chromium-browser", "google-chrome").map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    static Browser open(Path program, Path folder, String address, boolean dark) throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", "--window-size=1280,1500",
            "--user-data-dir=" + folder, "about:blank").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        BufferedReader errors = process.errorReader();
        String line = errors.readLine();
        while (line != null && !line.contains("DevTools listening on ")) {
            line = errors.readLine();
        }
        assertTrue(line != null, "the browser has started");
        Thread drain = new Thread(() -> errors.lines().forEach(each -> { }));
        drain.setDaemon(true);
        drain.start();
        Browser browser = new Browser(process, line.substring(line.indexOf("ws://")));
        JsonObject target = browser.call("Target.createTarget", "{\"url\": \"about:blank\"}");
        browser.session = browser.call("Target.attachToTarget", "{\"targetId\": " + target.get("targetId")
            + ", \"flatten\": true}").get("sessionId").getAsString();
        browser.call("Emulation.setEmulatedMedia", "{\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \""
            + (dark ? "dark" : "light") + "\"}]}");
        browser.call("Page.navigate", "{\"url\": \"" + address + "\"}");
        return browser;
    }

    private JsonObject call(String method, String parameters) {
        JsonObject message = new JsonObject();
        int number = ++last;
        message.addProperty("id", number);
        message.addProperty("method", method);
        message.add("params", JsonParser.parseString(parameters));
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(message.toString(), true);
        JsonObject said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        assertTrue(said.has("result"), said::toString);
        return said.getAsJsonObject("result");
    }

    /** The value of a JavaScript expression on the page. */
    JsonElement value(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        JsonObject result = call("Runtime.evaluate", parameters.toString()).getAsJsonObject("result");
        return result.has("value") ? result.get("value") : JsonNull.INSTANCE;
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonElement value = value(expression);
        while (!(value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() && value.getAsBoolean())) {
            assertTrue(System.nanoTime() < end, () -> "never came true: " + expression + "; the page says "
                + value("document.body.innerText"));
            Thread.sleep(50);
            value = value(expression);
        }
    }

    /** What it looks like, for whoever wants to see. */
    byte[] screenshot() {
        return Base64.getDecoder().decode(call("Page.captureScreenshot", "{}").get("data").getAsString());
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
