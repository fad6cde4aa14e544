package book.grading.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutantTest {

    private static final String REFERENCE = "a\n    b;\n\nc\n    b;\nd\n";
    private static final String HEAD = "# Known mistakes\n\n## wrong-b\n\nit is *wrong*,\nand `b` too.\n\nHint: 2\n\n";

    @TempDir
    Path folder;

    @Test
    void itIsTheReferenceWithSomeLinesReplaced() throws IOException {
        Mutant mutant = only(HEAD + "```diff\n c\n-    b;\n+    x;\n+    y;\n```\n\n```diff\n-a\n```\n");
        assertEquals("    b;\n\nc\n    x;\n    y;\nd\n", mutant.source().text());
        assertEquals("X.java", mutant.source().name());
    }

    @Test
    void itsSentenceAndHintAreReadAsWritten() throws IOException {
        Mutant mutant = only(HEAD + diff("-a"));
        assertEquals("wrong-b", mutant.slug());
        assertEquals("it is *wrong*, and `b` too.", mutant.sentence());
        assertEquals(2, mutant.hint());
        assertEquals(3, mutant.line());
    }

    @Test
    void lineEndsAndAStrippedSpaceDoNotMatter() throws IOException {
        assertEquals("a\n    b;\n\nx\n    b;\nd\n", only((HEAD + diff("     b;", "", "-c", "+x")).replace("\n", "\r\n"))
                .source().text());
    }

    @Test
    void textThatIsNotFoundOnceIsRefused() throws IOException {
        assertEquals("The text that the mutant wrong-b of 1.1/x replaces must be found once in the reference, got 2 times: "
                + shown() + ", line 10.", fault(only(HEAD + diff("-    b;", "+    x;"))));
        assertEquals("The text that the mutant wrong-b of 1.1/x replaces must be found once in the reference, got 0 times: "
                + shown() + ", line 10.", fault(only(HEAD + diff("-b;", "+x;"))));
    }

    @Test
    void overlappingReplacementsAreRefused() throws IOException {
        assertEquals("The replacements of the mutant wrong-b of 1.1/x must not overlap: " + shown() + ", line 15.",
                fault(only(HEAD + diff(" c", "-    b;") + "\n" + diff("-    b;", " d"))));
    }

    @Test
    void aMutantEqualToTheReferenceIsRefused() throws IOException {
        assertEquals("The mutant wrong-b of 1.1/x must differ from the reference: " + shown() + ", line 3.",
                fault(only(HEAD + diff("-a", "+a"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "## a¶¶It is.¶¶Hint: 1¶ | 1 | a of 1.1/x must be a sentence, a hint and diff blocks, got no diff block",
        "## a¶¶Hint: 1¶¶```diff¶-a¶```¶ | 1 | a of 1.1/x must be a sentence, a hint and diff blocks, got no sentence",
        "## a¶¶It is.¶¶```diff¶-a¶```¶ | 5 | a of 1.1/x must be a sentence, a hint and diff blocks, got ```diff",
        "## a¶¶It is.¶¶Hint: 1¶¶```java¶-a¶```¶      | 7 | a of 1.1/x must be a sentence, a hint and diff blocks, got ```java",
        "## a¶¶It is.¶¶Hint: 1¶¶```diff¶a¶```¶       | 7 | a of 1.1/x must begin each line of a diff with -, + or a space, got a",
        "## a¶¶It is.¶¶### b¶¶Hint: 1¶ | 5 | a of 1.1/x must be a sentence, a hint and diff blocks, got ### b",
        "## A *b*¶¶It is.¶ | 1 | of 1.1/x must have a name of small letters and hyphens, got ## A *b*",
        "It is.¶ | 1 | of 1.1/x must begin with a heading of level 2, got It is.",
    })
    void aMalformedFileIsRefusedWithItsLine(String text, int line, String sentence) throws IOException {
        Problem problem = assertThrows(Problem.class, () -> exercise(text.replace('¶', '\n')).mutants());
        assertEquals("The mutant " + sentence + ": " + shown() + ", line " + line + ".", problem.getMessage());
    }

    @Test
    void twoMutantsOfOneNameAreRefused() throws IOException {
        String section = "## a\n\nIt is.\n\nHint: 1\n\n" + diff("-a") + "\n";
        Problem problem = assertThrows(Problem.class, () -> exercise(section + section).mutants());
        assertEquals("The mutant a of 1.1/x must have a name of its own, got a second one of that name: "
            + shown() + ", line 11.",
                problem.getMessage());
    }

    @Test
    void anExerciseWithoutTheFileHasNone() throws IOException {
        Exercise exercise = exercise("");
        Files.delete(exercise.mutantsFile());
        assertEquals(List.of(), exercise.mutants());
    }

    private static String diff(String... lines) {
        return "```diff\n" + String.join("\n", lines) + "\n```\n";
    }

    private static String fault(Mutant mutant) {
        return assertThrows(Problem.class, mutant::source).getMessage();
    }

    private String shown() {
        return Home.show(folder.resolve("mutants.md"));
    }

    private Mutant only(String mutants) throws IOException {
        List<Mutant> all = exercise(mutants).mutants();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private Exercise exercise(String mutants) throws IOException {
        Files.createDirectories(folder.resolve("stub"));
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(folder.resolve("stub/X.java"), "");
        Files.writeString(folder.resolve("reference/X.java"), REFERENCE);
        Files.writeString(folder.resolve("mutants.md"), mutants);
        return new Exercise("1.1/x", folder, folder);
    }
}
