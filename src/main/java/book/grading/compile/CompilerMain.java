package book.grading.compile;

import book.grading.child.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * The program of the compiler's own process. It reads sources from standard input and writes each {@link Compilation} to
 * standard output, both preceded by their length; no learner's code runs here. It ends when its input does.
 */
public final class CompilerMain {

    /** Deeply nested expressions need a deep stack; what needs more is stopped. */
    private static final long STACK = 16L << 20;

    private CompilerMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread thread = new Thread(null, CompilerMain::serve, "compiler", STACK);
        thread.start();
        thread.join();
        Runtime.getRuntime().halt(0);
    }

    private static void serve() {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());
        SourceCompiler compiler = new SourceCompiler();
        try {
            while (true) {
                int length = in.readInt();
                Wire.Reader source = new Wire.Reader(in.readNBytes(length));
                byte[] answer = compiler.compile(List.of(new Source(source.text(), source.text()))).toBytes();
                out.writeInt(answer.length);
                out.write(answer);
            }
        } catch (IOException e) {
            return; // the parent has ended, or wants no more
        }
    }
}
