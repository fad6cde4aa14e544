package book.grading.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.instructor.Grade.Known;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The files for other systems hold the fields that these systems document, and no others. */
class FormatTest {

    private static final Grade GRADE = new Grade("anna", "key", List.of(
            new Marked("3.1/step", "One step", 10, "failed", List.of(), List.of(
                    test("right", false, "PASSED", 1), test("sum, \"mean\" <&\u0007>", false, "FAILED", 2),
                    test("loops", false, "TIME_OUT", 1), test("secret", true, "NOT_STARTED", 1)),
                    List.of(new Known("sum-not-mean", "the sum | is not the mean.", "This is what comes out when:")), ""),
            new Marked("3.1/other", "Another", 5, "does not compile", List.of("Other.java:1: ';' expected"),
                    List.of(test("a", false, "NOT_RUN", 1)), List.of(), "")), 1.234);

    @TempDir
    Path folder;

    private static Tested test(String title, boolean hidden, String outcome, int weight) {
        return new Tested("T." + title, title, hidden, weight, outcome, outcome.equals("PASSED") ? "" : "It is " + outcome + ".",
                outcome.equals("FAILED") ? "x".repeat(2000) : "", hidden ? "" : "Check.holds(\"x\", true);");
    }

    @Test
    void pointsAreSharedByWeight() {
        assertEquals(2, GRADE.exercises().get(0).score());
        assertEquals(4, GRADE.exercises().get(0).worth(GRADE.exercises().get(0).tests().get(1)));
        assertEquals(15, GRADE.most());
        assertEquals(2, GRADE.score());
    }

    // Fields and values: "Autograder specifications", gradescope-autograders.readthedocs.io/en/latest/specs
    @Test
    void gradescope() {
        JsonObject results = JsonParser.parseString(Format.GRADESCOPE.one(GRADE)).getAsJsonObject();
        assertTrue(Set.of("score", "execution_time", "output", "output_format", "test_output_format", "test_name_format",
                "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard").containsAll(results.keySet()));
        assertEquals(2.0, results.get("score").getAsDouble());
        double most = 0;
        double score = 0;
        for (JsonElement element : results.getAsJsonArray("tests")) {
            JsonObject test = element.getAsJsonObject();
            assertTrue(Set.of("score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
                    "visibility", "extra_data").containsAll(test.keySet()), test::toString);
            assertTrue(Set.of("passed", "failed").contains(test.get("status").getAsString()));
            assertTrue(Set.of("hidden", "after_due_date", "after_published", "visible")
                    .contains(test.get("visibility").getAsString()));
            assertTrue(Set.of("text", "html", "simple_format", "md", "ansi").contains(test.get("output_format").getAsString()));
            most += test.get("max_score").getAsDouble();
            score += test.get("score").getAsDouble();
        }
        assertEquals(15, most, 0.03);
        assertEquals(2, score, 0.03);
        assertEquals("sum-not-mean", results.getAsJsonObject("extra_data").getAsJsonObject("3.1/step")
                .getAsJsonArray("misconceptions").get(0).getAsString());
    }

    // Fields and values: "The test runner interface", version 3, exercism.org/docs/building/tooling/test-runners/interface
    @Test
    void exercism() throws IOException {
        Format.EXERCISM.writeAll(List.of(GRADE), folder);
        JsonObject failed = read("exercism/anna/3.1-step/results.json");
        assertEquals(3, failed.get("version").getAsInt());
        assertEquals("fail", failed.get("status").getAsString());
        assertTrue(failed.get("message").isJsonNull());
        JsonArray tests = failed.getAsJsonArray("tests");
        assertEquals(List.of("pass", "fail", "error", "error"),
                tests.asList().stream().map(t -> t.getAsJsonObject().get("status").getAsString()).toList());
        for (JsonElement element : tests) {
            JsonObject test = element.getAsJsonObject();
            assertTrue(Set.of("name", "status", "message", "output", "test_code", "task_id").containsAll(test.keySet()));
            assertTrue(test.get("output").isJsonNull() || test.get("output").getAsString().length() <= 500);
        }
        assertTrue(tests.get(1).getAsJsonObject().get("output").getAsString().endsWith("limit to 500 chars."));
        JsonObject broken = read("exercism/anna/3.1-other/results.json");
        assertEquals("error", broken.get("status").getAsString());
        assertEquals("Other.java:1: ';' expected", broken.get("message").getAsString());
        assertEquals(0, broken.getAsJsonArray("tests").size());
    }

    private JsonObject read(String file) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(file))).getAsJsonObject();
    }

    // What readers agree on: counts on every suite, one failure or error at most in a case (llg.cubic.org/docs/junit)
    @Test
    void junitXml() throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(Format.JUNIT.one(GRADE))));
        NodeList suites = document.getElementsByTagName("testsuite");
        assertEquals(2, suites.getLength());
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            assertEquals(suite.getAttribute("tests"), "" + suite.getElementsByTagName("testcase").getLength());
            assertEquals(suite.getAttribute("failures"), "" + suite.getElementsByTagName("failure").getLength());
            assertEquals(suite.getAttribute("errors"), "" + suite.getElementsByTagName("error").getLength());
        }
        Element wrong = (Element) document.getElementsByTagName("testcase").item(1);
        assertEquals("sum, \"mean\" <&␇>", wrong.getAttribute("name"));
        assertEquals("It is FAILED.", wrong.getElementsByTagName("failure").item(0).getTextContent());
        assertEquals("5", document.getDocumentElement().getAttribute("tests"));
    }

    @Test
    void csvIsQuotedAndHoldsNoFormulas() {
        Grade formula = new Grade("=cmd(\"x\"), Eve", "key", GRADE.exercises(), 1);
        List<String> lines = Scores.csv(List.of(GRADE, formula)).lines().toList();
        assertEquals("learner,points,of,3.1/step,3.1/step state,3.1/step misconception,3.1/other,3.1/other state,"
                + "3.1/other misconception,review", lines.get(0));
        assertEquals("anna,2.00,15,2.00,failed,sum-not-mean,0.00,does not compile,,", lines.get(1));
        assertTrue(lines.get(2).startsWith("\"'=cmd(\"\"x\"\"), Eve\",2.00,15,"), lines.get(2));
    }

    @Test
    void theSummaryCountsMistakesAndDrawsThem() throws IOException {
        ClassSummary.write(List.of(GRADE, GRADE, new Grade("ben", "key", GRADE.exercises(), 1)), folder);
        String summary = Files.readString(folder.resolve("summary.md"));
        assertTrue(summary.contains("| 3 | 100 | 3.1/step | the sum \\| is not the mean. |"), summary);
        assertTrue(summary.contains("Points, of 15: mean 2.0, median 2.0, lowest 2.0, highest 2.0."), summary);
        assertTrue(summary.contains("| 3.1/step | loops | 0 | 3 |"), summary);
        assertEquals(900, ImageIO.read(folder.resolve("misconceptions.png").toFile()).getWidth());
    }

    @Test
    void feedbackHoldsNothingOfTheHiddenTests() {
        String feedback = Feedback.of(GRADE);
        assertTrue(feedback.startsWith("2 of 15 points\n"), feedback);
        assertTrue(feedback.contains("also: secret (a hidden test)") && !feedback.contains("NOT_STARTED"), feedback);
        assertTrue(feedback.contains("This is what comes out when: the sum"), feedback);
    }

    @Test
    void aMistakeIsNamedAsSurelyAsItIsKnown() {
        Marked marked = GRADE.exercises().get(0);
        List<Known> known = List.of(new Known("slug", "it divides.", "One cause would be:"),
                new Known("like", "it adds.", "One cause would be:"), new Known("other", "it counts.", "Another:"));
        String feedback = Feedback.of(new Grade("anna", "key", List.of(new Marked(marked.id(), marked.title(), 10, "failed",
                List.of(), marked.tests(), known, "")), 1));
        assertTrue(feedback.contains("  One cause would be: it divides.\n  Or when: it adds.\n  Another: it counts.\n"),
                feedback);
    }

    @Test
    void feedbackObeysNothingThatALearnerPrints() {
        String feedback = Feedback.of(new Grade("anna", "key", List.of(new Marked("3.1/step", "Step", 10, "unusable",
                List.of("\u001b[2J.java is empty."), List.of(), List.of(), "")), 1));
        assertTrue(feedback.contains("  ␛[2J.java is empty.\n"), feedback);
    }

    @Test
    void aLearnersNameIsNoMarkdownInTheSummary() throws IOException {
        Marked refused = new Marked("3.1/step", "Step", 10, "refused", List.of("It uses <b>.A (line 3)."),
                GRADE.exercises().get(0).tests(), List.of(), "");
        ClassSummary.write(List.of(new Grade("[anna](http://e.org)", "key", List.of(refused), 1)), folder);
        String summary = Files.readString(folder.resolve("summary.md"));
        assertTrue(summary.contains("- \\[anna\\](http://e.org), 3.1/step: It uses \\<b\\>.A (line 3).\n"), summary);
    }
}
