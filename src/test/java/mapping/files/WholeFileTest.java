package mapping.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("numbers.txt");
        WholeFile.write(file, out -> out.write(bytes("one, two, three")));
        WholeFile.write(file, out -> out.write(bytes("four")));
        assertEquals("four", new String(WholeFile.read(file), StandardCharsets.UTF_8));
        assertEquals(List.of("numbers.txt"), names());
    }

    @Test
    void theFolderIsMadeWithIt() throws IOException {
        Path file = folder.resolve("a/b/c.txt");
        WholeFile.write(file, out -> out.write(1));
        assertEquals(1, Files.size(file));
    }

    @Test
    void aWriteThatFailsHalfWayLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("run.bin");
        WholeFile.write(file, out -> out.write(bytes("old")));
        IOException full = assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(bytes("new and half"));
            out.flush();
            throw new IOException("no space left");
        }));
        assertEquals("no space left", full.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("run.bin"), names());
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.writeString(folder.resolve("a"), "no folder");
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.write(folder.resolve("a/b.txt"), out -> out.write(1)));
    }

    /** As every reader of it sees: one text or the other, never a mixture, although many threads write it. */
    @Test
    void aReaderSeesOneWholeFileOfMany() throws Exception {
        Path file = folder.resolve("shared.txt");
        WholeFile.write(file, out -> out.write(bytes("0".repeat(20_000))));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = Integer.toString(i).repeat(20_000);
            writers.add(new Thread(() -> write(file, text)));
        }
        writers.forEach(Thread::start);
        for (int i = 0; i < 200; i++) {
            String seen = Files.readString(file);
            assertEquals(20_000, seen.length());
            assertEquals(1, seen.chars().distinct().count());
        }
        for (Thread each : writers) {
            each.join();
        }
        assertEquals(List.of("shared.txt"), names());
    }

    private static void write(Path file, String text) {
        for (int i = 0; i < 20; i++) {
            try {
                WholeFile.write(file, out -> out.write(bytes(text)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aThreadThatIsInterruptedBringsTheWriteToItsEnd() throws IOException {
        Path file = folder.resolve("run.bin");
        Thread.currentThread().interrupt();
        try {
            WholeFile.write(file, out -> out.write(bytes("whole")));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void whatIsKeptIsNotChangedByTheNextWrite() throws IOException {
        Path file = folder.resolve("run.bin");
        Path previous = folder.resolve("run.bin.previous");
        for (String text : List.of("first", "second", "third")) {
            WholeFile.write(file, out -> out.write(bytes(text)));
            if (text.equals("second")) {
                WholeFile.keep(file, previous);
            }
        }
        assertEquals("second", Files.readString(previous));
        assertEquals("third", Files.readString(file));
    }
}
