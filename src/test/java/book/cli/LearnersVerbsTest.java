package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.catalog.Catalogue;
import book.outline.Outline;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer is told. */
class LearnersVerbsTest {

    @TempDir
    Path records;

    private String said;

    @BeforeEach
    void begin() {
        System.setProperty("book.progress", records.toString());
    }

    @AfterEach
    void end() {
        System.clearProperty("book.progress");
    }

    private int run(String... arguments) {
        Said words = Said.by(arguments);
        said = words.text();
        return words.exitCode();
    }

    /** The first exercise is one that anybody can do, as its page says. */
    @Test
    void theBookAloneSaysWhereToBegin() {
        assertEquals(0, run());
        assertTrue(said.contains("New here? Begin with 1.1 How deep learning came about:\n  chapters"), said);
        assertTrue(said.contains("./book watch      the first exercise, checked whenever you save: 1.1/gates  "), said);
    }

    @Test
    void theExercisesAreListedInTheBooksOrderAndTheNextIsNamed() {
        assertEquals(0, run("exercises"));
        assertTrue(said.indexOf("1.1/gates") < said.indexOf("1.1/found-in-time"), said);
        assertTrue(said.contains("  → 1.1/gates"), said);
        assertTrue(said.contains("\n3.2 Back-propagation\n"), said);
        assertTrue(said.contains("0 of " + Catalogue.read().all().size() + " exercises\nNext: 1.1/gates"), said);
    }

    @Test
    void checkWithoutANameOffersTheNextOne() {
        assertEquals(2, run("check"));
        assertTrue(said.startsWith("Which exercise? The next one is 1.1/gates  "), said);
    }

    @Test
    void hintWithoutANameOffersTheNextOne() {
        assertEquals(2, run("hint"));
        assertTrue(said.startsWith("Which exercise? The next one is 1.1/gates  "), said);
        assertTrue(said.contains("./book hint 1.1/gates"), said);
    }

    @Test
    void theListCountsTheTopicsThatAreWritten() {
        assertEquals(0, run("list"));
        int written = Outline.ofTheBook().sections().stream().filter(section -> Files.exists(section.page()))
                .mapToInt(section -> section.topics().size()).sum();
        assertTrue(said.endsWith("\n" + written + " of 74 topics are written.\n"), said);
    }
}
