package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import mapping.files.WholeFile;

/** Writes a file completely or not at all, or says why it cannot. */
public final class AtomicFile {

    private AtomicFile() {
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bytes. A full disk or a read-only folder leaves the old file as it was and throws a {@link Problem}. */
    public static void write(Path file, byte[] bytes) {
        try {
            WholeFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "the folder is read-only" : e.getMessage();
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + file + ": " + reason + ".",
                    "Make the folder writable or free some space, then run the command again; the old file is untouched.", e);
        }
    }
}
