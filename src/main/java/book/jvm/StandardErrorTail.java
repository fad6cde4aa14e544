package book.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The end of what a process wrote to its standard error; what came before is forgotten, and so is the JVM's remark on the
 * module of vector instructions.
 */
final class StandardErrorTail implements Runnable {

    private static final int KEPT = 500;

    private final InputStream stream;
    private final StringBuilder text = new StringBuilder();

    StandardErrorTail(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void run() {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            char[] buffer = new char[KEPT];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                synchronized (text) {
                    text.append(buffer, 0, count).delete(0, Math.max(0, text.length() - KEPT));
                }
            }
        } catch (IOException e) {
            // The process was killed: what it said until then is kept.
        }
    }

    String text() {
        synchronized (text) {
            return VectorModule.withoutRemark(text.toString()).strip();
        }
    }
}
