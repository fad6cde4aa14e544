package book.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The end of what a process wrote to its standard error; what came before is dropped, and so is the JVM's remark on the module
 * of vector instructions.
 */
final class StandardErrorTail {

    private static final long PATIENCE_MILLIS = 500;

    private final StringBuilder text = new StringBuilder();
    private final int kept;
    private final Thread reader;

    /** @param kept the number of characters to keep */
    StandardErrorTail(ChildProcess process, int kept) {
        this.kept = kept;
        reader = process.readErrors(this::read);
    }

    private void read(InputStream stream) {
        try (Reader characters = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            char[] buffer = new char[Math.max(1, kept)]; // a read of nothing would never reach the end
            for (int count = characters.read(buffer); count >= 0; count = characters.read(buffer)) {
                synchronized (text) {
                    text.append(buffer, 0, count).delete(0, Math.max(0, text.length() - kept));
                }
            }
        } catch (IOException e) {
            // The process was killed: what it wrote until then is kept.
        }
    }

    /** Returns the text of a process that has ended, after waiting for what it wrote last. */
    String text() throws InterruptedException {
        reader.join(PATIENCE_MILLIS);
        synchronized (text) {
            return VectorModule.withoutRemark(text.toString()).strip();
        }
    }
}
