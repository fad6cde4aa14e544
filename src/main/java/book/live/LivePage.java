package book.live;

import book.Problem;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mapping.Requirement;
import mapping.formats.events.PngImage;
import mapping.monitoring.Watcher;

/**
 * A page on which a browser of this machine watches a training. Section 7.2.2. The browser asks once and the answer does not end:
 * what happens is sent line by line (server-sent events). Nothing comes from another machine, and no other machine can ask.
 * <pre>{@code
 * try (LivePage page = LivePage.open("my model", 0)) {
 *     System.out.println(page.address());
 *     trainer.add(Monitoring.of(page)).train(batches, 10);
 *     page.ended("Ten epochs are done.");
 *     page.awaitStop();
 * }
 * }</pre>
 */
public final class LivePage implements Watcher, Closeable {

    /** The port that is tried if nobody says another. */
    public static final int USUAL_PORT = 7227;

    private static final int MOST_PORT = 65_535;

    private final HttpServer server;
    private final ExecutorService threads;
    private final LiveState state;
    private final CountDownLatch stop = new CountDownLatch(1);

    private LivePage(HttpServer server, LiveState state) {
        this.server = server;
        this.state = state;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "live page");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a page.
     *
     * @param title what is watched
     * @param port  0 for any that is free
     * @throws Problem if the port is taken
     */
    public static LivePage open(String title, int port) {
        Requirement.given("The title", title);
        Requirement.between("The port", port, 0, MOST_PORT);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LivePage page = new LivePage(server, new LiveState(title));
            server.setExecutor(page.threads);
            server.createContext("/", new LiveHandler(page.state, server.getAddress().getPort(), page.stop::countDown));
            server.start();
            return page;
        } catch (BindException e) {
            throw new Problem(Problem.Kind.USAGE, "The port " + port + " is taken by another program.",
                "Name another one with --port, or --port 0 for any that is free.", e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "The page cannot be opened: " + e.getMessage() + ".",
                "Name another port with --port.", e);
        }
    }

    /** The address for the browser's bar. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void scalar(String tag, long step, double value) {
        state.scalar(Requirement.given("The tag", tag), step, value);
    }

    @Override
    public void picture(String tag, long step, PngImage picture) {
        state.picture(Requirement.given("The tag", tag), step, Requirement.given("The picture", picture));
    }

    @Override
    public void text(String tag, long step, String text) {
        state.text(Requirement.given("The tag", tag), step, Requirement.given("The text", text));
    }

    /** Says on the page that something goes on. */
    public void running(String sentence) {
        state.status("running", sentence);
    }

    /** Says on the page that nothing more comes. */
    public void ended(String sentence) {
        state.status("ended", sentence);
    }

    /** Whether somebody has pressed the button that ends it. */
    public boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits until somebody presses it. */
    public void awaitStop() throws InterruptedException {
        stop.await();
    }

    /** Ends the server and all its threads; a browser that listens sees the connection end. */
    @Override
    public void close() {
        state.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
