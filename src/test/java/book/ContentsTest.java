package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.outline.Outline;
import book.outline.Section;
import book.weave.Neighbours;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's contents name every section of the outline: with its page and its notebook, or as planned. */
class ContentsTest {

    @Test
    void everySectionHasItsLine() throws IOException {
        List<String> lines = Files.readString(Home.root().resolve("README.md")).lines().toList();
        List<String> missing = new ArrayList<>();
        for (Section section : Outline.ofTheBook().sections()) {
            String title = section.title() + " · " + section.titleZh();
            String folder = section.chapter() + "/" + section.slug();
            String line = "| " + section.number() + " | " + (Files.exists(section.page())
                    ? "[" + title + "](chapters/" + folder + ".md) | [notebook](notebooks/" + folder + ".ipynb) |"
                    : title + " | planned |");
            if (!lines.contains(line)) {
                missing.add(line);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPageEndsWithItsNeighbours() throws IOException {
        for (Section section : Outline.ofTheBook().sections()) {
            if (Files.exists(section.page())) {
                String page = Files.readString(section.page());
                assertTrue(page.endsWith("\n\n" + Neighbours.line(section) + "\n"), section.page() + " must end with: "
                        + Neighbours.line(section));
            }
        }
        assertEquals("[Contents](../../README.md#contents) · next: [1.2 Challenges](1.2-challenges.md)",
                Neighbours.line(Outline.ofTheBook().section("1.1")));
        assertTrue(Neighbours.line(Outline.ofTheBook().section("9.5"))
                .startsWith("[Contents](../../README.md#contents) · before: "),
                "the last section has none after it");
    }
}
