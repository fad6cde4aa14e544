package book.grading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.exercise.Finding;
import book.exercise.ObservedAnswer;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconception;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.CompileError;
import book.grading.compile.ForeignUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The text and the HTML of a report say the same, and show what strangers wrote as it is. */
class ReportTest {

    private static final List<TestCase> TESTS = List.of(new TestCase("ProbeTest", "first", "the first claim", 1, true),
            new TestCase("ProbeTest", "second", "the second claim", 1, true));

    @TempDir
    Path folder;

    private Exercise exercise() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        Files.writeString(exercise.folder().resolve("hints.md"), "## 1\nCopy `x`, **all** of it:\n\n- then move it\n  1 and 2\n");
        return exercise;
    }

    private static TestResult failed(String message, List<List<String>> table, String printed) {
        return failed(2.5, message, table, printed);
    }

    private static TestResult failed(double answer, String message, List<List<String>> table, String printed) {
        return new TestResult(TestOutcome.FAILED, new Finding(Finding.Kind.VALUE, "x", message, table), "",
                List.of("A.java:1 in f"), List.of(new ObservedAnswer("x", new double[] {answer}, "(" + answer + ")", 1, 1e-9)),
                printed);
    }

    private Verdict verdict(TestResult first, TestResult second, Misconception... known) throws IOException {
        return new Verdict(exercise(), List.of(), List.of(), TESTS, List.of(first, second), List.of(known), List.of());
    }

    @Test
    void aFailureReadsTheSameInATerminal() throws IOException {
        TestResult wrong = failed("x[0] is off.", List.of(List.of("expected", "yours"), List.of("1", "2.5")), "one\ntwo\n");
        Misconception known = new Misconception("slug", "the sign is `turned`.", 1, Map.of("ProbeTest.second", Digest.of(wrong)));
        String text = Report.of(verdict(TestResult.of(TestOutcome.PASSED, ""), wrong, known), false);
        assertEquals("""
                1.1/probe  Probe · 试

                  ✓ the first claim
                  ✗ the second claim

                the second claim
                  x[0] is off.
                     expected   yours
                     1          2.5
                  at A.java:1 in f
                  It printed:
                    one
                    two

                This is what comes out when: the sign is `turned`.
                  Copy `x`, **all** of it:

                  - then move it
                    1 and 2

                1 of 2 tests pass. Mend\s""", text.substring(0, text.indexOf("Mend ") + "Mend ".length()));
    }

    @Test
    void aFailureReadsTheSameInANotebook() throws Exception {
        TestResult wrong = failed("x[0] is off.", List.of(List.of("expected", "yours"), List.of("1", "2.5")), "one\ntwo\n");
        Misconception known = new Misconception("slug", "the sign is `turned`.", 1, Map.of("ProbeTest.second", Digest.of(wrong)));
        Verdict verdict = verdict(TestResult.of(TestOutcome.PASSED, ""), wrong, known);
        assertEquals(words(Report.ofCell(verdict).replaceAll("(?m)`|\\*\\*|^ +- ", "")),
                words(parsed(Report.htmlOfCell(verdict)).getDocumentElement().getTextContent()));
        assertTrue(Report.htmlOfCell(verdict).contains("Copy <code>x</code>, <strong>all</strong> of it:"));
        assertTrue(Report.htmlOfCell(verdict).startsWith("<div style=\"border-left:4px solid #d1495b"));
    }

    @Test
    void aMistakeBehindAnotherFailureIsNotTakenForTheShownOne() throws IOException {
        TestResult shown = failed("x is off.", List.of(), "");
        TestResult other = failed(3.5, "x is off too.", List.of(), "");
        Misconception known = new Misconception("slug", "it divides.", 9, Map.of("ProbeTest.second", Digest.of(other)));
        Verdict verdict = verdict(shown, other, known);
        for (String form : List.of(Report.of(verdict, false), Report.ofCell(verdict), Report.htmlOfCell(verdict))) {
            assertTrue(form.contains("Another of the failures comes out when:"), form);
            assertFalse(form.contains("This is what comes out when:"), form);
        }
    }

    @Test
    void ofTwoMistakesEachIsNamedAsSurelyAsItIsKnown() throws IOException {
        TestResult shown = failed("x is off.", List.of(), "");
        TestResult other = failed(3.5, "x is off too.", List.of(), "");
        Misconception first = new Misconception("first", "it adds.", 9, Map.of("ProbeTest.first", Digest.of(shown)));
        Misconception same = new Misconception("same", "it counts.", 9, Map.of("ProbeTest.first", Digest.of(shown)));
        Misconception second = new Misconception("second", "it divides.", 9, Map.of("ProbeTest.second", Digest.of(other)));
        String two = Report.of(verdict(shown, other, first, second), false);
        assertTrue(two.contains("This is what comes out when: it adds."), two);
        assertTrue(two.contains("Another of the failures comes out when: it divides."), two);
        String alike = Report.of(verdict(shown, other, first, same), false);
        assertTrue(alike.contains("This is what comes out when: it adds.") && alike.contains("or when: it counts."), alike);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "`a` ``b`` ~~~", "*a* **b** _c_", "a | b |---| c",
        "[l](javascript:x) ![i](u)", "<http://e.org> &lt; &amp;", "# head", "- item", "1. item", "> quote", "---", "\\*a\\* \\",
        "</div></td></pre>", "\"'"})
    void whatALearnerWroteIsShownAsItIs(String hostile) throws Exception {
        TestResult wrong = failed(hostile, List.of(List.of("yours"), List.of(hostile)), hostile);
        Verdict verdict = new Verdict(exercise(), List.of(), List.of(), TESTS, List.of(wrong, wrong), List.of(),
                List.of(new ForeignUse(hostile, 1)));
        Document html = parsed(Report.htmlOfCell(verdict));
        assertEquals(hostile, html.getElementsByTagName("td").item(0).getTextContent());
        assertEquals(hostile + "\n", html.getElementsByTagName("pre").item(0).getTextContent());
        NodeList paragraphs = html.getElementsByTagName("p");
        assertEquals(hostile, paragraphs.item(2).getTextContent());
        assertEquals(0, html.getElementsByTagName("script").getLength() + html.getElementsByTagName("a").getLength()
                + html.getElementsByTagName("em").getLength() + html.getElementsByTagName("img").getLength());
        String text = Report.of(verdict, false);
        assertTrue(text.contains("\n  " + hostile + "\n     yours\n     " + hostile + "\n"), text);
        assertTrue(text.contains("\n    " + hostile + "\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>X</b>.java is empty.", "*X*.java is `empty`."})
    void fileNamesAndCompileErrorsAreShownAsTheyAre(String hostile) throws Exception {
        Verdict unusable = new Verdict(exercise(), List.of(hostile, hostile), List.of(), TESTS, List.of(), List.of(), List.of());
        assertEquals("✗ " + hostile + "✗ " + hostile, parsed(Report.htmlOfCell(unusable)).getElementsByTagName("p").item(1)
                .getTextContent().replace("\n", ""));
        assertTrue(Report.of(unusable, false).contains("\n✗ " + hostile + "\n✗ " + hostile + "\n"));
        Verdict broken = new Verdict(exercise(), List.of(), List.of(new CompileError("X.java", 1, 2, hostile, hostile)), TESTS,
                List.of(), List.of(), List.of());
        String error = broken.errors().get(0).text();
        assertTrue(error.contains(hostile));
        assertEquals(error + "\n", parsed(Report.htmlOfCell(broken)).getElementsByTagName("pre").item(0).getTextContent());
    }

    @Test
    void aTerminalIsToldNothingByWhatALearnerPrints() throws IOException {
        String hostile = "\u001b[2J\u001b]0;title\u0007\u009b31m\rover\u0000\u007f\u202e\tend";
        TestResult wrong = failed(hostile, List.of(List.of("yours"), List.of(hostile)), hostile);
        Verdict verdict = verdict(wrong, wrong);
        for (String form : List.of(Report.of(verdict, false), Report.ofCell(verdict), Report.htmlOfCell(verdict))) {
            assertEquals(List.of(), form.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0x202e)
                    .mapToObj(Integer::toHexString).toList());
            assertTrue(form.contains("␛[2J␛]0;title␇"), form);
            assertTrue(form.contains("over␀␡�\tend"), form);
        }
        String coloured = Report.of(verdict, true);
        assertTrue(coloured.contains("\u001b[31m✗"), coloured);
        assertFalse(coloured.contains("\u001b[2J"), coloured);
    }

    @Test
    void aLongMessageIsCutAndSaysSo() throws IOException {
        String flood = "x".repeat(1000) + "\nline".repeat(99);
        String text = Report.of(verdict(failed(flood, List.of(), flood), failed("", List.of(), "")), false);
        assertTrue(text.contains("x …\n") && !text.contains("x".repeat(201)), text);
        assertTrue(text.contains("\n  … (86 lines more)\n"), text);
        assertTrue(text.contains("\n    … (94 lines more)\n"), text);
        assertTrue(text.lines().count() < 40);
    }

    private static String words(String text) {
        return text.lines().flatMap(line -> List.of(line.strip().split("\\s+")).stream()).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The HTML is well-formed XML too, but for characters that XML names. */
    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
