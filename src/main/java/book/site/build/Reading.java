package book.site.build;

import book.Problem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site's folder, served on this machine alone: a browser keeps what a reader chose and guessed better there than for files. */
public final class Reading implements Closeable {

    /** The port that is tried if nobody says another. */
    public static final int USUAL_PORT = 7228;

    private static final int THREADS = 4;
    private static final int GOOD = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int OTHER_METHOD = 405;
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"), Map.entry("ipynb", "application/x-ipynb+json"), Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"), Map.entry("jpg", "image/jpeg"), Map.entry("svg", "image/svg+xml"),
            Map.entry("wav", "audio/wav"), Map.entry("woff2", "font/woff2"), Map.entry("zip", "application/zip"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    });
    private final Path folder;
    private final Set<String> hosts;

    private Reading(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder.toAbsolutePath().normalize();
        int port = server.getAddress().getPort();
        hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    /**
     * Serves a folder.
     *
     * @param port 0 for any that is free
     * @throws Problem if the port is taken
     */
    public static Reading of(Path folder, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Reading reading = new Reading(server, folder);
            server.setExecutor(reading.threads);
            server.createContext("/", reading::answer);
            server.start();
            return reading;
        } catch (BindException e) {
            throw new Problem(Problem.Kind.USAGE, "The port " + port + " is taken by another program.",
                    "Name another one with --port, or --port 0 for any that is free.", e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "The book cannot be served: " + e.getMessage() + ".",
                    "Name another port with --port, or open target/site/index.html.", e);
        }
    }

    /** The address for the browser's bar. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String method = exchange.getRequestMethod();
            if (host == null || !hosts.contains(host)) {
                say(exchange, FORBIDDEN, "Only this machine may ask.\n");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                say(exchange, OTHER_METHOD, "Only GET is understood here.\n");
            } else {
                Path file = file(exchange.getRequestURI().getPath());
                if (file == null) {
                    say(exchange, NOT_FOUND, "The book has no such page.\n");
                } else {
                    String name = file.getFileName().toString();
                    String suffix = name.substring(name.lastIndexOf('.') + 1);
                    send(exchange, GOOD, TYPES.getOrDefault(suffix, "application/octet-stream"), Files.readAllBytes(file));
                }
            }
        }
    }

    /** Returns the file at a path of the site; null if there is none, or if it is not within the folder. */
    private Path file(String path) {
        try {
            Path file = folder.resolve(path.substring(1)).normalize();
            if (file.startsWith(folder) && Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            return file.startsWith(folder) && Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
