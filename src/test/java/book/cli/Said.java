package book.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program says on both of its streams while some work is done, and the exit code of a command. */
record Said(int exitCode, String text) {

    /** Runs a command. */
    static Said by(String... arguments) {
        int[] exitCode = new int[1];
        String text = during(() -> exitCode[0] = Main.run(arguments));
        return new Said(exitCode[0], text);
    }

    /** Returns what is said during some work. */
    static String during(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
