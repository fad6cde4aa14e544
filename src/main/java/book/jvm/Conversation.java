package book.jvm;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A conversation with a child process: lines go to its standard input, messages come from its standard output, each a JSON object
 * on one line. Other lines are ignored, since libraries and native code print there too. The end of its standard error is kept.
 *
 * @param <T> a message, a record whose components have the names of the object's members
 */
public final class Conversation<T> implements AutoCloseable {

    private static final Gson JSON = new Gson();
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Class<T> type;
    private final ChildProcess child;
    private final StandardErrorTail lastWords;
    private final BlockingQueue<Optional<T>> messages = new LinkedBlockingQueue<>(); // an empty one marks the end
    private volatile boolean waits; // for a line from here

    private Conversation(ChildProcess child, Class<T> type, int kept) {
        this.child = child;
        this.type = type;
        lastWords = new StandardErrorTail(child, kept);
        child.readOutput(this::listen);
    }

    /**
     * Starts a program that sends messages of this type.
     *
     * @param kept the number of characters to keep of its standard error
     */
    public static <T> Conversation<T> with(ProcessBuilder program, Class<T> type, int kept) throws IOException {
        return new Conversation<>(ChildProcess.start(program), type, kept);
    }

    private void listen(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                message(line).ifPresent(message -> messages.add(Optional.of(message)));
            }
        } catch (IOException e) {
            // The process was killed: its end is all there is to report.
        } finally {
            messages.add(Optional.empty());
        }
    }

    private Optional<T> message(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JSON.fromJson(line, type)) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** Sends a line to the child. If it has ended, its last words say why. */
    public void say(String line) {
        waits = false;
        try {
            child.input().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            child.input().flush();
        } catch (IOException e) {
            messages.add(Optional.empty());
        }
    }

    private void sayNoMore() {
        try {
            child.input().close();
        } catch (IOException e) {
            // It has ended, which the listening thread notices.
        }
    }

    /**
     * Returns the child's next message; empty if it has ended.
     *
     * @throws TimeoutException if nothing is heard by the deadline
     */
    public Optional<T> hear(Deadline deadline) throws InterruptedException, TimeoutException {
        Optional<T> message = messages.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        if (message == null) {
            throw new TimeoutException();
        }
        waits = message.isPresent();
        return message;
    }

    /** Returns the exit code of a child that has ended or is about to; one that does not end soon is killed. */
    public int exitCode() throws InterruptedException {
        return child.exitCode(GOODBYE);
    }

    /** Returns the end of what the child wrote to its standard error. */
    public String lastWords() throws InterruptedException {
        return lastWords.text();
    }

    CompletableFuture<?> onExit() {
        return child.onExit();
    }

    /** Lets a child that waits for a line end by itself, so that it can clean up; kills one that is at work. */
    @Override
    public void close() {
        if (waits) {
            sayNoMore();
            try {
                child.exitCode(GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        child.close();
    }
}
