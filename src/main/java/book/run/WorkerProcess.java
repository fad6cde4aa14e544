package book.run;

import book.Home;
import book.jvm.Interruption;
import book.jvm.StandardErrorTail;
import book.jvm.VectorModule;
import book.libraries.Libraries;
import book.nbformat.CanonicalJson;
import book.page.Block;
import book.run.Execution.End;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The parent's side of a {@link SectionWorker}: starts it with this JVM's class path and flags, listens, kills it when it overruns. */
final class WorkerProcess implements AutoCloseable {

    /** The usual grace. */
    static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Optional<String> END_OF_STREAM = Optional.empty();

    /** Hears which cell begins and what its progress bar says. */
    interface Listener {

        void cell(int index);

        void live(String text);
    }

    private final List<Block.Cell> cells;
    private final Duration grace;
    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final List<JsonObject> done = new ArrayList<>();
    private final StandardErrorTail lastWords;
    private boolean begun;

    /**
     * @param folder where relative paths of the cells begin
     * @param heap   the heap's limit as Java writes it, "2g"; null for Java's own
     * @param more   optional libraries, behind this JVM's class path
     * @param grace  what the worker gets beyond a cell's limit, to say itself that the limit is over
     */
    WorkerProcess(List<Block.Cell> cells, Path folder, String heap, Libraries more, Duration grace, Interruption interruption)
            throws IOException {
        this.cells = cells;
        this.grace = grace;
        process = new ProcessBuilder(command(heap, more)).directory(folder.toFile()).start();
        interruption.kills(process.toHandle());
        lastWords = new StandardErrorTail(process.getErrorStream());
        daemon(this::read, "worker's events");
        daemon(lastWords, "worker's last words");
        try (OutputStream in = process.getOutputStream()) {
            in.write(CanonicalJson.line(job()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            lines.add(END_OF_STREAM); // it died at once; its exit code tells
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    static List<String> command(String heap, Libraries more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!flag.startsWith("-agentlib") && !VectorModule.isGivenBy(flag) && !(heap != null && flag.startsWith("-Xmx"))) {
                command.add(flag);
            }
        }
        if (heap != null) {
            command.add("-Xmx" + heap);
        }
        command.addAll(VectorModule.option());
        command.addAll(more.options());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dbook.home=" + Home.root(),
                "-cp", more.behind(System.getProperty("java.class.path")), SectionWorker.class.getName()));
        return command;
    }

    private JsonObject job() {
        JsonArray all = new JsonArray();
        for (Block.Cell cell : cells) {
            JsonObject json = new JsonObject();
            json.addProperty("source", cell.source());
            json.addProperty("limit", cell.limitOrUsual().toMillis());
            all.add(json);
        }
        JsonObject job = new JsonObject();
        job.add("cells", all);
        return job;
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            // The process was killed: the end of the stream is all there is to tell.
        }
        lines.add(END_OF_STREAM);
    }

    /** Listens until the worker has ended or must be ended. */
    Execution await(Listener listener) throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            Optional<String> line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                close();
                return new Execution(done, begun ? End.TIME_LIMIT : End.NOT_STARTED, "no word in " + START.toSeconds() + " s");
            }
            if (line.isEmpty()) {
                return ended();
            }
            JsonObject event = event(line.get());
            switch (event == null ? "" : event.get("event").getAsString()) {
                case "cell" -> {
                    begun = true;
                    int index = event.get("index").getAsInt();
                    deadline = System.nanoTime() + cells.get(index).limitOrUsual().plus(grace).toNanos();
                    listener.cell(index);
                }
                case "live" -> listener.live(event.get("text").getAsString());
                case "done" -> {
                    done.add(event);
                    deadline = System.nanoTime() + START.toNanos();
                    if (event.has("failed")) {
                        String failed = event.get("failed").getAsString();
                        close();
                        return new Execution(done, failed.equals("TimeLimit") ? End.TIME_LIMIT
                                : failed.equals("OutOfMemoryError") ? End.MEMORY_LIMIT : End.FAILED_CELL, failed);
                    }
                }
                case "end" -> {
                    close();
                    return new Execution(done, End.WHOLE, "");
                }
                default -> { }
            }
        }
    }

    private Execution ended() throws InterruptedException {
        int code = process.waitFor();
        String printed = lastWords.text();
        String words = "exit code " + code + (printed.isEmpty() ? "" : "; it said: " + printed);
        close();
        return new Execution(done, code == SectionWorker.OUT_OF_MEMORY ? End.MEMORY_LIMIT : begun ? End.EXITED : End.NOT_STARTED, words);
    }

    /** Not every line on the worker's output need be an event: native code may print there too. */
    private static JsonObject event(String line) {
        try {
            return line.startsWith("{") && JsonParser.parseString(line).getAsJsonObject().has("event")
                    ? JsonParser.parseString(line).getAsJsonObject() : null;
        } catch (JsonParseException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
