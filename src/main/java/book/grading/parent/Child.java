package book.grading.parent;

import book.FolderTree;
import book.Problem;
import book.grading.child.ChildMain;
import book.grading.child.Frame;
import book.grading.child.Job;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.jvm.ChildProcess;
import book.jvm.Java;
import book.jvm.Patience;
import book.jvm.Sandbox;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One child JVM. It may run several jobs of trusted code; foreign code gets one to itself. */
final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final long POLL_MILLIS = 100;
    private static final byte[] END = new byte[0];
    private static final Path SHELL = Path.of("/bin/sh");

    /** The processes of the wall itself. */
    private static final int WALL = 2;

    /** The environment variables that a JVM needs on any system. */
    private static final Set<String> KEPT = Set.of("PATH", "SystemRoot", "TEMP", "TMP", "LANG", "LC_ALL", "LD_LIBRARY_PATH");

    private final ChildProcess process;
    private final Path folder;
    private final DataOutputStream input;
    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final Limits limits;
    private final int most;
    private volatile boolean flooded;
    private volatile boolean multiplied;

    Child(Limits limits, Sandbox sandbox) {
        this.limits = limits;
        most = Limits.PROCESSES + (sandbox.stands() ? WALL : 0);
        byte[] key = new byte[Frame.KEY];
        new SecureRandom().nextBytes(key);
        try {
            folder = Files.createTempDirectory("exercise");
            ProcessBuilder builder = new ProcessBuilder(command(limits, folder, sandbox)).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> !KEPT.contains(name)); // tokens and options do not concern it
            process = ChildProcess.start(builder, sandbox);
            process.endsWithThisProgram(() -> FolderTree.delete(folder));
            input = new DataOutputStream(process.input());
            input.write(key);
            input.flush();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not start a Java process for the tests: " + e.getMessage() + ".",
                    "Check that " + System.getProperty("java.home") + " holds a whole JDK.", e);
        }
        process.readOutput(reports -> {
            read(new FrameReader(key, frames, limits.output()), reports);
            frames.add(END);
        });
        process.readErrors(errors -> read(new FrameReader(null, frames, limits.output()), errors));
    }

    private static List<String> command(Limits limits, Path folder, Sandbox sandbox) {
        List<String> java = Java.small(limits.heap(), List.of("-Xss1m", "-XX:MaxDirectMemorySize=16m",
                "-XX:MaxMetaspaceSize=128m", "-Dbook.threads=1", "-Djava.io.tmpdir=" + (sandbox.stands() ? "/tmp" : folder)),
                ChildMain.class.getName(), Integer.toString(Limits.THREADS));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) { // no large files, no core dumps; the unit of -f is half a kilobyte
            command.addAll(List.of(SHELL.toString(), "-c", "ulimit -c 0; ulimit -f " + (Limits.FILE << 11) + "; exec \"$@\"",
                    "sh"));
        }
        command.addAll(sandbox.around(Java.files(), java));
        return command;
    }

    /**
     * Runs the tests of a job in order, until the end or until one of them takes the process down; its result is then the
     * last in the list.
     *
     * @param all     the time for all tests of the exercise
     * @param perTest the time for one
     */
    List<TestResult> run(Job job, Patience all, Duration perTest) {
        List<TestResult> results = new ArrayList<>();
        try {
            byte[] bytes = job.toBytes();
            input.write(1);
            input.writeInt(bytes.length);
            input.write(bytes);
            input.flush();
        } catch (IOException e) {
            return List.of(ended());
        }
        while (results.size() < job.tests().size()) {
            byte[] started = await(START, true, all);
            byte[] report = started == null || started == END ? started : await(perTest, false, all);
            TestResult result = report == null || report == END ? failure(report, all, perTest) : parse(report);
            results.add(result);
            if (report == null || report == END) {
                break;
            }
        }
        return results;
    }

    private TestResult failure(byte[] report, Patience all, Duration perTest) {
        if (report == END || !process.isAlive()) {
            return ended();
        }
        return all.isOver() ? limits.notRun() : TestResult.of(TestOutcome.TIME_OUT,
                "Stopped after " + perTest.toSeconds() + " s: does a loop never end?");
    }

    private TestResult ended() {
        return TestResult.of(TestOutcome.EXITED, flooded
                ? "Stopped: it wrote more than " + (limits.output() >> 20) + " MB past System.out."
                : multiplied ? "Stopped: it started more than " + Limits.PROCESSES + " processes."
                : exitCode() == ChildMain.TOO_MANY_THREADS ? "Stopped: it started more than " + Limits.THREADS + " threads."
                : "The code ended the program (System.exit or halt); return a value instead.");
    }

    private static TestResult parse(byte[] report) {
        try {
            return TestResult.of(report);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "A test's report could not be read.", "Run the command again.", e);
        }
    }

    /**
     * Returns the next frame, END if the process is gone, or null after the limit. The limit is one of processor time; a
     * process that waits instead of working gets three times as long by the clock. A busy machine shortens neither.
     */
    private byte[] await(Duration limit, boolean starting, Patience all) {
        Patience clock = new Patience(starting ? limit : limit.multipliedBy(3));
        Duration begun = process.processorTime();
        while (!all.isOver()) {
            byte[] frame = poll();
            if (frame != null) {
                return frame;
            }
            if (process.offspring() > most) {
                multiplied = true;
                close();
                return END;
            }
            boolean late = !starting && clock.elapsed() > limit.toNanos();
            if (late && process.processorTime().minus(begun).toNanos() >= limit.toNanos() * 3 / 4 || clock.isOver()) {
                return null;
            }
        }
        return null;
    }

    private byte[] poll() {
        try {
            return frames.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            throw Problem.limit("Interrupted.", "Nothing was changed; run the command again.");
        }
    }

    private void read(FrameReader reader, InputStream stream) {
        if (!reader.readAll(stream)) {
            flooded = true;
            close();
        }
    }

    /** Stops the process and every process that it was seen to start. */
    @Override
    public void close() {
        process.close();
        FolderTree.delete(folder);
    }

    private int exitCode() {
        try {
            return process.exitCode(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
