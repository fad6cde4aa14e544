package book.evaluate;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** The standard streams while a cell runs: what it prints goes to its recorder, and it has no keyboard. */
final class CellStreams {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;

    private CellStreams() {
    }

    static CellStreams of(Recorder recorder, CellThread thread) {
        CellStreams before = new CellStreams();
        System.setOut(CapturedText.into(unlessLeftBehind(thread, text -> recorder.text("stdout", text))));
        System.setErr(CapturedText.into(unlessLeftBehind(thread, text -> recorder.text("stderr", text))));
        System.setIn(new NoInput());
        return before;
    }

    private static Consumer<String> unlessLeftBehind(CellThread thread, Consumer<String> sink) {
        return text -> {
            if (!thread.isLeftBehind()) {
                sink.accept(text);
            }
        };
    }

    /** Restores the streams. */
    void close() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    /** Its exception is unchecked, because readers such as Scanner hide an IOException and say only that no line was found. */
    private static final class NoInput extends InputStream {

        @Override
        public int read() {
            throw new UnsupportedOperationException("A cell has no keyboard input: System.in cannot be read in a notebook.");
        }
    }
}
