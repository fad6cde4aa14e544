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

/**
 * Writes a file whole or not at all: first a temporary file beside it, forced to the disk, then a move over it. Whatever happens,
 * power failure included, there is either the old file or the new one. Streams are used and not channels, since a channel is
 * closed under the hands of a thread that is interrupted: then what was begun is brought to its end first.
 */
public final class WholeFile {

    private WholeFile() {
    }

    /** What writes the bytes. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, and its folder where there is none.
     *
     * @throws IOException if the disk is full or the folder cannot be written to; the old file is untouched then
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path temporary = beside(target, ".tmp");
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary); // which says what forbids it, other than a stream
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
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        }
    }

    /** Lets {@code copy} be what {@code file} is now: a second name for it where the file system can, else a copy. */
    public static void keep(Path file, Path copy) throws IOException {
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

    /** A name that no other process and no other thread takes at the same time. */
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
