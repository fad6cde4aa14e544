package book.grading.compile;

import book.Problem;
import book.grading.child.Wire;
import book.jvm.ChildProcess;
import book.jvm.Java;
import book.jvm.Patience;
import book.jvm.Sandbox;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Compiles answers in a process of its own, which is used again until one of them takes it down: javac can be made to work for
 * ever, or to need any amount of memory, by a page of code. One thread at a time.
 */
public final class CompilerProcess implements AutoCloseable {

    /** The time for one answer; longer on a busy machine. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration START = Duration.ofSeconds(20);
    private static final int HEAP = 384;
    private static final long POLL_MILLIS = 200;
    private static final int LONGEST = 16 << 20;
    private static final byte[] END = new byte[0];

    private final Sandbox sandbox;
    private ChildProcess process;
    private BlockingQueue<byte[]> answers;
    private boolean warm;

    public CompilerProcess(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Starts the process, so that the first compilation need not wait for it. */
    public void prepare() {
        if (process != null && process.isAlive()) {
            return;
        }
        close();
        List<String> java = Java.small(HEAP, List.of(), CompilerMain.class.getName());
        ProcessBuilder builder = new ProcessBuilder(sandbox.around(Java.files(), java));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        if (sandbox.stands()) {
            builder.directory(Path.of("/").toFile());
        }
        try {
            process = ChildProcess.start(builder, sandbox);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not start a Java process for the compiler: " + e.getMessage() + ".",
                    "Check that " + System.getProperty("java.home") + " holds a whole JDK.", e);
        }
        process.endsWithThisProgram(() -> { });
        BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
        answers = queue;
        process.readOutput(output -> read(output, queue));
        warm = false;
    }

    /** Returns the compilation; one that does not end in time, or takes the process down, is an error in words. */
    public Compilation compile(Source source) {
        prepare();
        byte[] job = new Wire.Writer().text(source.name()).text(source.text()).toBytes();
        byte[] answer = END;
        try {
            DataOutputStream out = new DataOutputStream(process.input());
            out.writeInt(job.length);
            out.write(job);
            out.flush();
            answer = await(warm ? LIMIT : LIMIT.plus(START));
        } catch (IOException e) {
            close(); // it has ended, for whatever reason
        }
        if (answer == null || answer == END) {
            close();
            return Compilation.gaveUp(source, answer == null ? "the compiler was stopped after " + LIMIT.toSeconds()
                    + " s: this code is too involved to be compiled" : "the compiler ran out of memory with this code");
        }
        warm = true;
        try {
            return Compilation.of(answer);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "The compiler's answer could not be read.", "Run the command again.", e);
        }
    }

    private byte[] await(Duration limit) {
        Patience patience = new Patience(limit);
        try {
            while (!patience.isOver()) {
                byte[] answer = answers.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return answer;
                }
            }
            return null;
        } catch (InterruptedException e) {
            close();
            throw Problem.limit("Interrupted.", "Nothing was changed; run the command again.");
        }
    }

    private static void read(InputStream output, BlockingQueue<byte[]> answers) {
        try (DataInputStream in = new DataInputStream(output)) {
            for (int length = in.readInt(); length >= 0 && length <= LONGEST; length = in.readInt()) {
                answers.add(in.readNBytes(length));
            }
        } catch (IOException e) {
            // the process has ended
        } finally {
            answers.add(END);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
