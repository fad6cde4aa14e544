package book.grade.process;

import book.Home;
import book.Problem;
import book.grade.child.ChildMain;
import book.grade.child.Frame;
import book.grade.child.Job;
import book.grade.child.Outcome;
import book.grade.child.TestResult;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One child JVM. It may run several jobs of trusted code; foreign code gets one of its own. */
final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 25;
    private static final byte[] END = new byte[0];

    private final Process process;
    private final DataOutputStream input;
    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final Limits limits;
    private final Set<ProcessHandle> descendants = ConcurrentHashMap.newKeySet();
    private final Thread onShutdown = new Thread(this::stop);
    private volatile boolean flooded;

    Child(Limits limits) {
        this.limits = limits;
        byte[] key = new byte[Frame.KEY];
        new SecureRandom().nextBytes(key);
        try {
            ProcessBuilder builder = new ProcessBuilder(command(limits)).directory(Home.root().toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("JDK_JAVA_OPTIONS");
            process = builder.start();
            input = new DataOutputStream(process.getOutputStream());
            input.write(key);
            input.flush();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not start a Java process for the tests: " + e.getMessage() + ".",
                    "Check that " + System.getProperty("java.home") + " holds a whole JDK.", e);
        }
        Runtime.getRuntime().addShutdownHook(onShutdown);
        thread("reports", () -> read(new FrameReader(key, frames, limits.output()), process.getInputStream()));
        thread("errors", () -> read(new FrameReader(null, frames, limits.output()), process.getErrorStream()));
    }

    private static List<String> command(Limits limits) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heap() + "m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                "-Dbook.home=" + Home.root()));
        String archive = System.getProperty("book.archive");
        if (archive != null && new File(archive).isFile()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName()));
        return command;
    }

    /**
     * Runs the tests of a job in order, until the end or until one of them takes the process down; that one's result is the
     * last of the list.
     *
     * @param deadline in {@link System#nanoTime()}
     */
    List<TestResult> run(Job job, long deadline) {
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
            byte[] started = await(START, true, deadline);
            byte[] report = started == null || started == END ? started : await(limits.perTest(), false, deadline);
            TestResult result = report == null || report == END ? failure(report, deadline) : parse(report);
            results.add(result);
            if (report == null || report == END) {
                break;
            }
        }
        return results;
    }

    private TestResult failure(byte[] report, long deadline) {
        if (report == END || !process.isAlive()) {
            return ended();
        }
        return System.nanoTime() >= deadline ? TestResult.of(Outcome.NOT_RUN, "The time for all tests, "
                + limits.total().toSeconds() + " s, was used up.")
                : TestResult.of(Outcome.TIME_OUT, "Stopped after " + limits.perTest().toSeconds() + " s: does a loop never end?");
    }

    private TestResult ended() {
        return TestResult.of(Outcome.EXITED, flooded
                ? "Stopped: it wrote more than " + (limits.output() >> 20) + " MB past System.out."
                : "The code ended the program (System.exit or halt); return a value instead.");
    }

    private static TestResult parse(byte[] report) {
        try {
            return TestResult.of(report);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "A test's report could not be read.", "Run the command again.", e);
        }
    }

    /** The next frame, END when the process is gone, null after the limit. A busy machine does not shorten the limit. */
    private byte[] await(Duration limit, boolean wall, long deadline) {
        long begun = System.nanoTime();
        long processorBegun = processorNanos();
        while (System.nanoTime() < deadline) {
            byte[] frame = poll();
            if (frame != null) {
                return frame;
            }
            process.descendants().forEach(descendants::add);
            long waited = System.nanoTime() - begun;
            boolean worked = processorNanos() - processorBegun >= limit.toNanos() * 3 / 4;
            if (waited > limit.toNanos() && (wall || worked || waited > 3 * limit.toNanos())) {
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

    private long processorNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ofNanos(System.nanoTime())).toNanos();
    }

    private void read(FrameReader reader, InputStream stream) {
        if (!reader.readAll(stream)) {
            flooded = true;
            close();
        }
        if (stream == process.getInputStream()) {
            frames.add(END);
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, "child " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops the process and all that it was seen to start. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            return; // the program is ending, and the hook has its turn
        }
    }

    private void stop() {
        process.descendants().forEach(descendants::add);
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
