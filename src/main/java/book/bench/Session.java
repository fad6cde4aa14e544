package book.bench;

import book.Home;
import book.bench.work.Reply;
import book.bench.work.SetUp;
import book.jvm.Conversation;
import book.jvm.Deadline;
import book.jvm.Interruption;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * A running contestant. It says {@code {"ready": "name and version"}} when it has its data; then each line that it is sent is
 * some work, and it answers with one line {@code {"value": …}}. It works only between question and answer, so no two sessions are
 * ever at work at the same time.
 */
final class Session implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration WORK = Duration.ofSeconds(240);
    private static final int LAST_WORDS = 2000;

    private final Conversation<Reply> contestant;
    private final Interruption interruption;
    private final String name;

    private Session(Contestant contestant, Interruption interruption) throws InterruptedException {
        this.interruption = interruption;
        this.contestant = started(contestant);
        interruption.ends(this.contestant);
        String ready = answer(START).ready();
        name = ready == null || ready.isEmpty() ? contestant.name() : ready;
    }

    /** Starts a contestant and waits until it is ready. */
    static Session of(Contestant contestant, Interruption interruption) throws InterruptedException {
        return new Session(contestant, interruption);
    }

    private static Conversation<Reply> started(Contestant contestant) {
        ProcessBuilder program = new ProcessBuilder(contestant.command()).directory(Home.root().toFile());
        contestant.environment().forEach((variable, value) -> {
            program.environment().remove(variable);
            if (!value.isEmpty()) {
                program.environment().put(variable, value);
            }
        });
        try {
            return Conversation.with(program, Reply.class, LAST_WORDS);
        } catch (IOException e) {
            throw new NotMeasured(contestant.command().get(0) + " cannot be started.");
        }
    }

    /** Returns what the contestant calls itself. */
    String name() {
        return name;
    }

    /** Asks what it stands on. */
    SetUp setUp() throws InterruptedException {
        return ask("setup").setup();
    }

    /** Has it do some work and returns its answer. */
    Reply ask(String request) throws InterruptedException {
        return ask(request, WORK);
    }

    /** Has it do some work and returns its answer, which must come within {@code limit}. */
    Reply ask(String request, Duration limit) throws InterruptedException {
        contestant.say(request);
        return answer(limit);
    }

    private Reply answer(Duration limit) throws InterruptedException {
        try {
            Reply reply = contestant.hear(Deadline.in(limit)).orElse(null);
            if (reply == null) {
                interruption.mayHaveCome();
            }
            String failed = reply == null ? lastWord() : reply.failed();
            if (failed == null) {
                return reply;
            }
            close();
            throw new NotMeasured(failed);
        } catch (TimeoutException e) {
            close();
            throw new NotMeasured("No answer came within " + limit.toSeconds() + " s.");
        }
    }

    private String lastWord() throws InterruptedException {
        int exitCode = contestant.exitCode();
        List<String> said = contestant.lastWords().lines().filter(line -> !line.isBlank() && !line.startsWith("\tat ")).toList();
        return said.isEmpty() ? "It ended with exit code " + exitCode + "." : said.get(said.size() - 1).strip();
    }

    @Override
    public void close() {
        contestant.close();
    }
}
