package book.run;

import book.Problem;
import book.evaluate.CellResult;
import book.evaluate.Evaluator;
import book.evaluate.Output;
import book.nbformat.CanonicalJson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The program that executes one notebook in a JVM of its own, so that a cell may exit, hang or fill the heap and harm nothing
 * else. It reads one JSON object from its standard input ({@code {"cells": [{"source": …, "limit": milliseconds}]}}) and
 * writes one JSON object per line and event: {@code ready}, {@code cell} (one begins), {@code live} (what its progress bar
 * says), {@code done} (with outputs, ledger, seconds), {@code end}. It stops after the first cell that fails, and when its
 * parent has died.
 */
public final class SectionWorker {

    /** What the process exits with when the heap is full and no cell could be told. */
    static final int OUT_OF_MEMORY = 53;

    private final PrintStream events;

    private SectionWorker(PrintStream events) {
        this.events = events;
    }

    public static void main(String[] arguments) {
        PrintStream events = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProcessHandle.current().parent().ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(Problem.Kind.LIMIT.exitCode)));
        try {
            new SectionWorker(events).execute(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            System.err.println(e);
            Runtime.getRuntime().halt(4);
        }
    }

    private void execute(String job) {
        try (Evaluator evaluator = Evaluator.start()) {
            evaluator.awaitReady();
            send("ready", new JsonObject());
            int index = 0;
            for (JsonElement each : JsonParser.parseString(job).getAsJsonObject().getAsJsonArray("cells")) {
                JsonObject cell = each.getAsJsonObject();
                JsonObject event = new JsonObject();
                event.addProperty("index", index++);
                send("cell", event);
                CellResult result = evaluator.evaluate(cell.get("source").getAsString(),
                        Duration.ofMillis(cell.get("limit").getAsLong()), this::live);
                event.add("outputs", NotebookOutputs.of(result.outputs(), index));
                event.add("ledger", NotebookOutputs.ledger(result.ledger()));
                event.addProperty("seconds", result.elapsed().toNanos() / 1e9);
                if (result.failure() != null) {
                    event.addProperty("failed", result.failure().name());
                    event.addProperty("line", result.failure().line());
                }
                send("done", event);
                if (result.failure() != null) {
                    break;
                }
            }
            send("end", new JsonObject());
        }
    }

    private void live(Output output) {
        JsonObject data = output instanceof Output.Update update ? update.data()
                : output instanceof Output.Display display ? display.data() : null;
        if (data != null && data.size() == 1 && data.has("text/plain")) {
            JsonObject event = new JsonObject();
            event.add("text", data.get("text/plain"));
            send("live", event);
        }
    }

    private synchronized void send(String name, JsonObject event) {
        event.addProperty("event", name);
        events.println(CanonicalJson.line(event));
    }
}
