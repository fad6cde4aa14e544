package book.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    private final Outline outline = Outline.ofTheBook();

    /** The numbers are the ones that the outline of the book states: 9 chapters, 24 sections and five questions, 74 topics. */
    @Test
    void isWhole() {
        assertEquals(9, outline.chapters().size());
        assertEquals(29, outline.sections().size());
        assertEquals(74, outline.sections().stream().mapToInt(section -> section.topics().size()).sum());
        for (Section section : outline.sections()) {
            section.topics().forEach(topic -> assertTrue(topic.number().startsWith(section.number() + ".")
                || section.topics().size() == 1 && topic.number().equals(section.number()), topic.number()));
            assertTrue(section.slug().startsWith(section.number() + "-"), section.slug());
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1,3.1", "3.1.2,3.1", "gradient-descent,3.1", "3.1-gradient-descent,3.1",
        "Gradient-Descent,3.1", "9.4,9.4"})
    void findsASection(String asked, String number) {
        assertEquals(number, outline.section(asked).number());
    }

    @Test
    void aChapterIsAllItsSections() {
        assertEquals(List.of("1.1", "3.1", "3.2", "3.3"),
                outline.select(List.of("3", "1.1", "3.2")).stream().map(Section::number).toList());
    }

    @ParameterizedTest
    @CsvSource({"3.4,3.1", "gradientdescent,3.1", "optimisers,3.3", "dropout,5.3"})
    void anUnknownSectionNamesTheNearest(String asked, String nearest) {
        Problem problem = assertThrows(Problem.class, () -> outline.select(List.of(asked)));
        assertEquals(2, problem.kind().exitCode);
        assertEquals("There is no section " + asked + " in the book.", problem.getMessage());
        assertTrue(problem.mend().contains(nearest + " "), problem.mend());
    }
}
