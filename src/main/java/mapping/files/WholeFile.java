package mapping.files;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mapping.Requirement;

/**
 * Writes a file whole or not at all: first a temporary file beside it, forced to the disk, then a move over it. Whatever happens,
 * power failure included, there is either the old file or the new one. Streams are used instead of channels, since a channel is
 * closed when its thread is interrupted; a stream finishes what was begun.
 */
public final class WholeFile {

    private WholeFile() {
    }

    /** The content of a file, which writes its own bytes. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, and creates its folder if there is none.
     *
     * @throws IOException if the disk is full or the folder cannot be written to; the old file is then untouched
     */
    public static void write(Path file, Content content) throws IOException {
        Requirement.given("The file", file);
        Requirement.given("The content", content);
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path temporary = beside(target, ".tmp");
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary); // its error, unlike a stream's, says what forbids it
            try (FileOutputStream disk = new FileOutputStream(temporary.toFile())) {
                OutputStream out = new BufferedOutputStream(disk, 1 << 16);
                content.to(out);
                out.flush();
                disk.getFD().sync();
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** All bytes of a file. */
    public static byte[] read(Path file) throws IOException {
        if (Files.notExists(Requirement.given("The file to read", file))) {
            throw new NoSuchFileException(file.toString());
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        }
    }

    /** Keeps what {@code file} is now as {@code copy}: a hard link where the file system has them, otherwise a copy. */
    public static void keep(Path file, Path copy) throws IOException {
        Requirement.given("The file to keep", file);
        Requirement.given("The copy", copy);
        Path temporary = beside(copy.toAbsolutePath(), ".old");
        try {
            Files.deleteIfExists(temporary);
            try {
                Files.createLink(temporary, file);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(file, temporary);
            }
            move(temporary, copy);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A name that no other process or thread uses at the same time. */
    private static Path beside(Path file, String ending) {
        return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "-"
            + Thread.currentThread().getId() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
