package book.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Interruption;
import book.outline.Outline;
import book.outline.Section;
import book.weave.TemporaryBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sections at the same time, on JVMs of their own. */
class SideBySideTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Section section(String number, String title, String chinese, String body) {
        Section section = Outline.ofTheBook().section(number);
        book.write(section.page(), """
                ---
                section: "%s"
                title: %s
                title-zh: %s
                ---
                # %s %s · %s

                ```java
                %s
                ```
                """.formatted(number, title, chinese, number, title, chinese, body));
        return section;
    }

    /** Each waits for the file that the other writes: one after the other the first would wait in vain. */
    private List<Section> pairThatMeets(String last) {
        String meets = """
                import java.nio.file.*;
                Files.writeString(Path.of("%s"), "");
                int waited = 0;
                while (!Files.exists(Path.of("%s")) && waited++ < 300) { Thread.sleep(100); }
                if (waited > 299) { throw new IllegalStateException("alone"); }
                %s""";
        return List.of(section("3.1", "Gradient descent", "梯度下降法", meets.formatted("one", "two", "")),
            section("3.2", "Back-propagation", "反向传播算法", meets.formatted("two", "one", last)));
    }

    private static List<SectionOutcome> run(List<Section> sections, int jobs, List<SectionOutcome> heard) throws Exception {
        try (Interruption interruption = SectionRun.interruption()) {
            return new SideBySide(jobs, RunOptions.READER, interruption)
                .run(sections, section -> RunListener.SILENT, heard::add);
        }
    }

    @Test
    void twoSectionsRunAtTheSameTime() throws Exception {
        List<SectionOutcome> heard = new ArrayList<>();
        List<SectionOutcome> outcomes = run(pairThatMeets(""), 2, heard);
        assertEquals(List.of("3.1", "3.2"), outcomes.stream().map(outcome -> outcome.section().number()).toList());
        assertEquals(List.of(SectionOutcome.Verdict.GOOD, SectionOutcome.Verdict.GOOD),
            outcomes.stream().map(SectionOutcome::verdict).toList(),
            () -> outcomes.get(0).faults() + " " + outcomes.get(1).faults());
        assertEquals(2, heard.size());
    }

    @Test
    void oneThatFailsLeavesTheOtherAlone() throws Exception {
        List<SectionOutcome> outcomes = run(pairThatMeets("throw new IllegalStateException(\"mine\");"), 2, new ArrayList<>());
        assertEquals(SectionOutcome.Verdict.GOOD, outcomes.get(0).verdict());
        assertEquals(SectionOutcome.Verdict.FAILED, outcomes.get(1).verdict());
    }

    @Test
    void oneJobIsOneAfterTheOther() throws Exception {
        List<Section> sections = List.of(section("3.1", "Gradient descent", "梯度下降法",
            "Thread.sleep(300);"),
            section("3.2", "Back-propagation", "反向传播算法", "1 + 1"));
        List<SectionOutcome> heard = new ArrayList<>();
        assertEquals(heard, run(sections, 1, heard));
        assertEquals(2, heard.size());
    }

    @Test
    void howManyGoesByProcessorsAndMemory() {
        long gibibyte = 1L << 30;
        assertEquals(1, SideBySide.usual(1, 64 * gibibyte));
        assertEquals(2, SideBySide.usual(2, 24 * gibibyte));
        assertEquals(2, SideBySide.usual(4, 24 * gibibyte));
        assertEquals(4, SideBySide.usual(16, 64 * gibibyte));
        assertEquals(1, SideBySide.usual(8, 7 * gibibyte));
        assertEquals(1, SideBySide.usual(8, gibibyte));
        assertTrue(SideBySide.usual() >= 1);
    }
}
