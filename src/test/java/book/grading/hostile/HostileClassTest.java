package book.grading.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.instructor.Assignment;
import book.grading.instructor.ClassGrading;
import book.grading.instructor.ClassSummary;
import book.grading.instructor.Feedback;
import book.grading.instructor.Format;
import book.grading.instructor.Grade;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.instructor.Submission;
import book.grading.parent.Limits;
import book.jvm.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class of more than two hundred hostile learners, and some honest ones among them, graded in one batch. By default every
 * third of them takes part, those that a grader once failed on always; {@code -Dbook.hostile=all} takes all, which is minutes.
 * {@code -Dbook.wall=off} leaves bubblewrap out, where it is installed.
 */
class HostileClassTest {

    /** Right answers in odd ways. */
    private static final Set<String> RIGHT = Set.of("code recursion-caught", "code only-the-library", "honest 1", "honest 2",
            "honest 3");

    /** What once passed, told a secret, wrote a file, ended the batch or hung it. */
    private static final Set<String> ALWAYS = Set.of("code library-checkpoint", "code library-keep", "code library-path-read",
            "code library-where-home-is", "code library-idx", "code locale-default", "code waits", "code table-of-public-answers",
            "file deep sum", "file doubling strings", "file many classes",
            "file nested generic calls", "file thousands of candidates",
            "test always-fails", "test asks-the-stack", "test prints-hidden", "zip of names", "code only-the-library");

    /** How javac names a character that it does not like, also where a JSON text spells the backslash. */
    private static final String JAVACS_WORDS = "'\\\\{1,2}u001b'";

    private static final int MOST_TEXT = 200_000;
    private static final Limits TIGHT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(6), 64, 4 << 20);

    @TempDir
    private static Path folder;
    private static Path out;
    private static Map<String, Grade> grades;
    private static List<String> handedIn;

    @BeforeAll
    static void gradeTheClass() throws IOException {
        Path all = Files.createDirectories(folder.resolve("class"));
        out = folder.resolve("written");
        Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET,b\n1,2\n");
        Assignment assignment = Assignment.of(Trap.in(folder), List.of(1L), TIGHT,
                System.getProperty("book.wall", "").equals("off") ? Sandbox.NONE : Sandbox.find());
        HostileSet.write(all, out, secret);
        HostileFiles.write(all);
        for (int i = 1; i < 4; i++) {
            Files.createDirectories(all.resolve("honest " + i));
            Files.writeString(all.resolve("honest " + i).resolve("Scale.java"), Trap.scaling("return right(x, by);"));
        }
        List<Submission> chosen = new ArrayList<>();
        List<Submission> submissions = Submission.in(all);
        for (int i = 0; i < submissions.size(); i++) {
            String learner = submissions.get(i).learner();
            if (System.getProperty("book.hostile", "").equals("all") || i % 3 == 0 || ALWAYS.contains(learner)
                    || RIGHT.contains(learner) || learner.startsWith("code hidden-") || learner.length() > 200) {
                chosen.add(submissions.get(i));
            }
        }
        handedIn = chosen.stream().map(Submission::learner).toList();
        grades = new ClassGrading(assignment, folder.resolve("verdicts"), 2, (grade, fresh) -> { }).run(chosen).stream()
                .collect(Collectors.toMap(Grade::learner, Function.identity()));
    }

    private static Stream<Marked> handedIn(Grade grade) {
        return grade.exercises().stream().filter(marked -> !marked.state().equals("missing"));
    }

    /** What a learner gets to see. */
    private static List<String> shown(Grade grade) {
        return List.of(Feedback.of(grade), Format.GRADESCOPE.one(grade), Format.EXERCISM.one(grade), Format.JUNIT.one(grade));
    }

    @Test
    void everybodyGetsAVerdict() {
        assertEquals(new TreeSet<>(handedIn), new TreeSet<>(grades.keySet()));
        assertTrue(handedIn.size() > 80);
        grades.values().forEach(grade -> assertTrue(grade.exercises().stream().noneMatch(m -> m.state().equals("not graded")),
                grade::toString));
    }

    @Test
    void onlyRightAnswersPass() {
        Set<String> passed = new TreeSet<>();
        grades.values().forEach(grade -> handedIn(grade).filter(Marked::passed).forEach(m -> passed.add(grade.learner())));
        assertEquals(new TreeSet<>(RIGHT), passed);
        assertTrue(handedIn(grades.get("code only-the-library")).allMatch(m -> m.review().contains("mapping.algebra.Vectors")));
    }

    @Test
    void pointsAreForTheRightThing() {
        assertEquals(4, grades.get("code table-of-public-answers").score());
        assertEquals(0, grades.get("test always-fails").score());
    }

    @Test
    void nobodyIsTold() {
        for (Grade grade : grades.values()) {
            for (String text : shown(grade)) {
                String rest = text.replace(grade.learner(), "");
                boolean code = grade.learner().startsWith("code ") || grade.learner().startsWith("test ");
                assertFalse(rest.contains("TOPSECRET") || rest.contains(folder.toString()) || code && rest.contains(Trap.HIDDEN),
                        () -> grade.learner() + ": " + text);
            }
        }
    }

    @Test
    void nothingIsWritten() {
        assertFalse(Files.exists(out));
    }

    /** How a hidden test fails is a question that a learner could ask again and again. */
    @Test
    void hiddenTestsFailInOneWay() {
        Set<String> ways = new TreeSet<>();
        for (Grade grade : grades.values()) {
            if (grade.learner().startsWith("code hidden-")) {
                Marked marked = handedIn(grade).findFirst().orElseThrow();
                ways.add(marked.state() + marked.tests().stream().filter(Tested::hidden)
                        .map(test -> test.outcome() + test.message() + test.printed()).toList());
            }
        }
        assertEquals(1, ways.size(), ways::toString);
    }

    @Test
    void whatIsShownIsShortAndObeysNobody() throws IOException {
        ClassSummary.write(List.copyOf(grades.values()), folder);
        List<String> all = new ArrayList<>(List.of(Files.readString(folder.resolve("summary.md"))));
        grades.values().forEach(grade -> all.addAll(shown(grade)));
        for (String text : all) {
            assertTrue(text.length() < MOST_TEXT, () -> text.length() + ": " + text.substring(0, 500));
            assertFalse(text.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x202e)
                    || text.replaceAll(JAVACS_WORDS, "").contains("\\u001b"), text);
            assertFalse(text.lines().anyMatch(line -> line.strip().startsWith("::")), text);
        }
        assertFalse(all.get(0).contains("<script>") || all.get(0).contains("![x]"), all.get(0));
    }

    @Test
    void aSpreadsheetComputesNothing() {
        String csv = Format.CSV.one(grades.get(handedIn.stream()
                .filter(name -> name.contains("=1+1")).findFirst().orElseThrow()));
        assertTrue(csv.lines().toList().get(1).startsWith("'"), csv);
    }
}
