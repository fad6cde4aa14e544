package book.bench;

import book.Home;
import book.jvm.VectorModule;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A contestant that runs. It says {@code {"ready": "name and version"}} when it has its data; then each line that it is sent is
 * some work, and it answers with one line {@code {"value": …}}. What else it prints is not heard. It works only between question
 * and answer, so of several sessions never two are at work.
 */
final class Session implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration WORK = Duration.ofSeconds(240);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int KEPT = 2000;
    private static final Optional<String> END = Optional.empty();

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final StringBuilder errors = new StringBuilder();
    private volatile boolean working = true;
    private String name;

    private Session(Contestant contestant) {
        name = contestant.name();
        ProcessBuilder builder = new ProcessBuilder(contestant.command()).directory(Home.root().toFile());
        contestant.environment().forEach((variable, value) -> {
            builder.environment().remove(variable);
            if (!value.isEmpty()) {
                builder.environment().put(variable, value);
            }
        });
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new NotMeasured(contestant.command().get(0) + " cannot be started");
        }
        listen(process.getInputStream(), lines::add, () -> lines.add(END));
        listen(process.getErrorStream(), line -> remember(line.orElseThrow()), () -> { });
    }

    /** Starts a contestant and waits until it is ready. */
    static Session of(Contestant contestant, ContestantProcesses arena) throws InterruptedException {
        Session session = new Session(contestant);
        arena.enter(session);
        JsonObject answer = session.answer(START, arena);
        if (answer.has("ready") && !answer.get("ready").getAsString().isEmpty()) {
            session.name = answer.get("ready").getAsString();
        }
        return session;
    }

    private static void listen(InputStream stream, java.util.function.Consumer<Optional<String>> line, Runnable end) {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    line.accept(Optional.of(text));
                }
            } catch (IOException e) {
                // The process was killed: the end is all there is to tell.
            }
            end.run();
        }, "contestant's words");
        thread.setDaemon(true);
        thread.start();
    }

    private void remember(String line) {
        synchronized (errors) {
            errors.append(VectorModule.withoutRemark(line + "\n")).delete(0, Math.max(0, errors.length() - KEPT));
        }
    }

    /** What the contestant calls itself. */
    String name() {
        return name;
    }

    /** Has it do some work and returns its answer. */
    JsonObject ask(String request, ContestantProcesses arena) throws InterruptedException {
        return ask(request, arena, WORK);
    }

    /** Has it do some work and returns its answer, which comes within {@code limit}. */
    JsonObject ask(String request, ContestantProcesses arena, Duration limit) throws InterruptedException {
        working = true;
        try {
            OutputStream out = process.getOutputStream();
            out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            lines.add(END); // it has ended; its last words tell why
        }
        return answer(limit, arena);
    }

    private JsonObject answer(Duration limit, ContestantProcesses arena) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<String> line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                close();
                throw new NotMeasured("no answer within " + limit.toSeconds() + " s");
            }
            if (line.isEmpty()) {
                arena.interruptionMayHaveCome();
                throw new NotMeasured(lastWords());
            }
            JsonObject json = json(line.get());
            if (json != null && json.has("failed")) {
                throw new NotMeasured(json.get("failed").getAsString());
            }
            if (json != null) {
                working = false;
                return json;
            }
        }
    }

    private static JsonObject json(String line) {
        try {
            return line.startsWith("{") ? JsonParser.parseString(line).getAsJsonObject() : null;
        } catch (JsonParseException | IllegalStateException e) {
            return null;
        }
    }

    private String lastWords() throws InterruptedException {
        boolean ended = process.waitFor(2, TimeUnit.SECONDS);
        Thread.sleep(50); // for the last of its words
        synchronized (errors) {
            String last = errors.toString().lines().filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .reduce((before, line) -> line).orElse("").strip();
            return last.isEmpty() ? "it ended" + (ended ? " with exit code " + process.exitValue() : "") : last;
        }
    }

    /** One that waits for work is let go by itself, so that it can clear up; one at work is killed. */
    @Override
    public void close() {
        if (!working) {
            try {
                process.getOutputStream().close();
                process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                // It has ended.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
