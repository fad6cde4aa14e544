package mapping.data.layouts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/** What all layouts need: lists in one order on every system, and lines of text. */
final class Folder {

    private Folder() {
    }

    /** The folders in a folder, or its files, by name; those that begin with a dot are left out. */
    static List<Path> list(Path folder, boolean folders) throws IOException {
        if (!Files.isDirectory(Requirement.given("The folder", folder))) {
            throw MalformedFile.in("The folder " + folder, "is not there");
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !name(path).startsWith(".") && Files.isDirectory(path) == folders)
                .sorted((one, other) -> name(one).compareTo(name(other))).toList();
        }
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The lines of a file in UTF-8. */
    static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(Requirement.given("The file", file))) {
            throw MalformedFile.in("The file " + file, "is not there");
        }
        return ByteCursor.utf8("The file " + file, ByteBuffer.wrap(WholeFile.read(file)), "its text").lines().toList();
    }

    static MalformedFile malformed(Path file, int line, String trouble) {
        return MalformedFile.in("The file " + file, trouble + " in line " + line);
    }
}
