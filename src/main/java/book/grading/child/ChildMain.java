package book.grading.child;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program of the child. It reads the secret and then jobs from standard input, and reports on standard output: for each test
 * one empty frame when it starts, and one with the {@link TestResult} when it has ended. The program ends when its input does.
 */
public final class ChildMain {

    /** The exit status for too many threads. */
    public static final int TOO_MANY_THREADS = 77;

    private static final long WATCH_MILLIS = 20;

    private ChildMain() {
    }

    /** Takes one argument, the number of threads that may be alive at the same time. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        CappedOutput printed = new CappedOutput();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        System.setIn(InputStream.nullInputStream());
        ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        watchThreads(Integer.parseInt(arguments[0]));
        byte[] key = in.readNBytes(Frame.KEY);
        int number = 0;
        while (true) {
            int length = in.read() < 0 ? -1 : in.readInt();
            if (length < 0) {
                Runtime.getRuntime().halt(0);
            }
            Job job = Job.of(in.readNBytes(length));
            if (!job.tests().stream().allMatch(TestCase::plain)) {
                JUnit.load();
            }
            TestRunner runner = new TestRunner(job, printed);
            for (TestCase test : job.tests()) {
                out.write(Frame.line(key, number++, new byte[0]));
                out.write(Frame.line(key, number++, runner.run(test).toBytes()));
            }
        }
    }

    /** Ends this process before a bomb of threads can slow down the machine. */
    private static void watchThreads(int most) {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        ThreadGroup all = top;
        Thread watch = new Thread(() -> {
            while (true) {
                if (all.activeCount() > most) {
                    Runtime.getRuntime().halt(TOO_MANY_THREADS);
                }
                try {
                    Thread.sleep(WATCH_MILLIS);
                } catch (InterruptedException e) {
                    continue; // foreign code must not end the watch
                }
            }
        }, "thread watch");
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
    }
}
