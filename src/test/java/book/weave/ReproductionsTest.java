package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.nbformat.NotebookCell;
import book.nbformat.OutputComparison;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReproductionsTest {

    private static final Jdk OLD = new Jdk("17.0.9", "A", "Linux amd64");
    private static final Jdk NEW = new Jdk("17.0.13", "A", "Linux amd64");
    private static final Jdk NEXT = new Jdk("25", "B", "Mac OS X aarch64");

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private static List<NotebookCell> cells(String source, String printed, String metadata) {
        JsonObject book = JsonParser.parseString("{\"book\": " + metadata + "}").getAsJsonObject();
        return List.of(new NotebookCell("id", true, source, book, null, TemporaryBook.outputs("[]")).executed(1, TemporaryBook.outputs(
            "[{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"" + printed + "\"]}]"), ledger(printed)));
    }

    private static JsonObject ledger(String printed) {
        return JsonParser.parseString("{\"x\": \"" + printed + "\", \"c\": {\"holds\": true, \"evidence\": \"" + printed + "\"}}")
            .getAsJsonObject();
    }

    @Test
    void theDigestIsOfWhatIsCompared() {
        String digest = OutputComparison.digest(cells("a", "1", "{}"));
        assertEquals(64, digest.length());
        assertEquals(digest, OutputComparison.digest(cells("a", "1", "{\"name\": \"n\"}")));
        assertFalse(digest.equals(OutputComparison.digest(cells("b", "1", "{}"))));
        assertFalse(digest.equals(OutputComparison.digest(cells("a", "2", "{}"))));
        assertEquals(OutputComparison.digest(cells("a", "1", "{\"timing\": true}")),
            OutputComparison.digest(cells("a", "2", "{\"timing\": true}")));
    }

    @Test
    void entriesAreSortedOneForEachLineOfJdks() {
        List<NotebookCell> cells = cells("a", "1", "{}");
        assertTrue(Reproductions.add(book.section(), cells, NEXT));
        assertTrue(Reproductions.add(book.section(), cells, OLD));
        assertTrue(Reproductions.add(book.section(), cells, NEW));
        assertFalse(Reproductions.add(book.section(), cells, OLD));
        assertEquals(List.of(NEW, NEXT), Reproductions.read().of(book.section(), cells));
        assertEquals("JDK 17.0.13 (A, Linux amd64)", NEW.words());
        String text = book.read(Reproductions.file());
        assertFalse(Reproductions.add(book.section(), cells, NEXT));
        assertEquals(text, book.read(Reproductions.file()));
        assertTrue(Reproductions.remove(book.section(), NEXT));
        assertTrue(Reproductions.remove(book.section(), OLD));
        assertFalse(Reproductions.remove(book.section(), OLD));
        assertEquals("{}\n", book.read(Reproductions.file()));
    }

    @Test
    void otherOutputsBeginAnew() {
        Reproductions.add(book.section(), cells("a", "1", "{}"), NEXT);
        assertEquals(List.of(), Reproductions.read().of(book.section(), cells("a", "2", "{}")));
        Reproductions.add(book.section(), cells("a", "2", "{}"), NEW);
        assertEquals(List.of(NEW), Reproductions.read().of(book.section(), cells("a", "2", "{}")));
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        List<NotebookCell> cells = cells("a", "1", "{}");
        List<Thread> threads = List.of(17, 18, 19, 20, 21, 22).stream().map(feature -> new Thread(() ->
            Reproductions.add(book.section(), cells, new Jdk("" + feature, "A", "S")))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(6, Reproductions.read().of(book.section(), cells).size());
    }

    @Test
    void aSpoiltFileIsNamed() {
        for (String text : List.of("", "[]", "{\"3.1\": {}}",
                "{\"3.1\": {\"digest\": \"a\", \"jdks\": [{\"version\": \"x\"}]}}")) {
            book.write("notebooks/reproduced.json", text);
            assertTrue(assertThrows(Problem.class, Reproductions::read).getMessage()
                .startsWith("The file notebooks/reproduced.json is not what"), text);
        }
    }
}
