package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: first a temporary file beside it, then a move over it. */
public final class AtomicFile {

    private AtomicFile() {
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bytes; a full disk or a read-only folder leaves the old file as it was and raises a {@link Problem}. */
    public static void write(Path file, byte[] bytes) {
        Path temporary = null;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".tmp");
            Files.write(temporary, bytes);
            makeReadable(temporary);
            move(temporary, file);
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "the folder is read-only" : e.getMessage();
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + file + ": " + reason + ".",
                    "Make the folder writable or free some space, then run the command again; the old file is untouched.", e);
        } finally {
            discard(temporary);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are made private to their owner; a page or a notebook is for everybody. */
    private static void makeReadable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void discard(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                temporary.toFile().deleteOnExit();
            }
        }
    }
}
