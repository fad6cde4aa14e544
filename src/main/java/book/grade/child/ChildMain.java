package book.grade.child;

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
 * The child's program. It reads the secret and then jobs from standard input, and reports on standard output: for each test
 * one empty frame when it starts and one with the {@link TestResult} when it has ended. It ends when its input does.
 */
public final class ChildMain {

    private ChildMain() {
    }

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        CappedOutput printed = new CappedOutput();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        System.setIn(InputStream.nullInputStream());
        ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        TestRunner.load();
        byte[] key = in.readNBytes(Frame.KEY);
        int number = 0;
        while (true) {
            int length = in.read() < 0 ? -1 : in.readInt();
            if (length < 0) {
                Runtime.getRuntime().halt(0);
            }
            Job job = Job.of(in.readNBytes(length));
            TestRunner runner = new TestRunner(job, printed);
            for (TestCase test : job.tests()) {
                out.write(Frame.line(key, number++, new byte[0]));
                out.write(Frame.line(key, number++, runner.run(test).toBytes()));
            }
        }
    }
}
