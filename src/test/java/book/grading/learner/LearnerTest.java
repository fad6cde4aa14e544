package book.grading.learner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.exercise.ObservedAnswer;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Misconception;
import book.grading.catalog.Misconceptions;
import book.grading.check.Checker;
import book.grading.check.Digest;
import book.grading.check.Probe;
import book.grading.check.Verdict;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.parent.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding exercises, hints, progress, recognising a mistake: the loop of watching. */
class LearnerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void keepTheReadersOwnRecords() {
        System.setProperty("book.progress", folder.resolve("records").toString());
    }

    @AfterEach
    void forgetTheseRecords() {
        System.clearProperty("book.progress");
    }

    @Test
    void anExerciseIsFoundByIdAndByName() throws IOException {
        Catalogue all = new Catalogue(List.of(Probe.in(folder, Probe.GOOD)));
        assertEquals("1.1/probe", all.find("1.1/probe").id());
        assertEquals("1.1/probe", all.find("Probe").id());
        Problem problem = assertThrows(Problem.class, () -> all.find("1.1/prob"));
        assertEquals(2, problem.kind().exitCode);
        assertTrue(problem.getMessage().contains("1.1/probe"), problem.getMessage());
    }

    @Test
    void hintsAreReadInSteps() throws IOException {
        assertEquals(List.of("A", "B", "C"), Hints.of(Probe.in(folder, Probe.GOOD)).steps());
    }

    @Test
    void progressSurvivesAnUpgradeOfTheExercise() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        Path file = folder.resolve("progress.json");
        LearnerProgress progress = LearnerProgress.read(file);
        assertEquals("begun", progress.state(exercise));
        progress.checked(verdict(exercise, TestOutcome.PASSED));
        progress.hintShown(exercise, 2);
        assertEquals("passed", LearnerProgress.read(file).state(exercise));
        assertEquals(2, LearnerProgress.read(file).of(exercise).hints());
        Files.writeString(exercise.publicTest(), "// another test\n");
        assertEquals("passed before the exercise changed", LearnerProgress.read(file).state(exercise));
        Probe.in(folder, Probe.GOOD + "// mended\n");
        assertEquals("passed, changed since", LearnerProgress.read(file).state(exercise));
        progress.checked(verdict(exercise, TestOutcome.FAILED));
        assertTrue(LearnerProgress.read(file).of(exercise).everPassed());
    }

    @Test
    void aDamagedRecordIsSaidInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("progress.json"), "{ \"exercises\": [");
        assertTrue(assertThrows(Problem.class, () -> LearnerProgress.read(file)).getMessage().contains("damaged"));
    }

    @Test
    void aMistakeIsRecognisedInSpiteOfRounding() {
        String seen = Digest.of(failed(0.1 + 0.2, 1e-17));
        assertEquals(seen, Digest.of(failed(0.3, 0)));
        assertFalse(seen.equals(Digest.of(failed(0.30001, 0))));
        Misconception sign = new Misconception("sign", "the sign is turned.", 1, Map.of("T.a", seen, "T.b", "other"));
        Misconception half = new Misconception("half", "a half is missing.", 1, Map.of("T.a", "else"));
        Misconceptions both = new Misconceptions(List.of(sign, half));
        assertEquals(List.of(half), both.matching(Map.of("T.a", "else"), Set.of()));
        assertEquals(List.of(), both.matching(Map.of("T.a", seen), Set.of("T.a")), "the sign fails b as well");
        assertEquals(List.of(), both.matching(Map.of("T.c", seen), Set.of("T.c")));
    }

    @Test
    void aMistakeBesideAnotherFaultIsNamedOnlyWhereItShowsInNumbers() {
        Misconception first = new Misconception("first", "it fails a and c.", 1, Map.of("T.a", "1", "T.c", "3"));
        Misconception second = new Misconception("second", "it fails b alone.", 1, Map.of("T.b", "2"));
        Misconceptions both = new Misconceptions(List.of(first, second));
        Map<String, String> failures = new LinkedHashMap<>();
        failures.put("T.a", "1");
        failures.put("T.b", "2");
        assertEquals(List.of(), both.matching(failures, Set.of("T.a")));
        assertEquals(List.of(second), both.matching(failures, Set.of("T.b")));
        failures.put("T.c", "3");
        assertEquals(List.of(first), both.matching(failures, Set.of("T.a", "T.b")), "it explains the most");
    }

    @Test
    void anAnswerSurvivesAResetAndANewCopyOfTheBook() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        LearnerProgress.read().checked(verdict(exercise, TestOutcome.PASSED));
        Files.copy(exercise.stub(), exercise.work(), StandardCopyOption.REPLACE_EXISTING); // a new copy
        assertTrue(KeptAnswers.lost(exercise));
        assertTrue(LearnerProgress.read().state(exercise).contains("./book reset --restore 1.1/probe"));
        KeptAnswers.restore(exercise);
        assertEquals(Probe.GOOD, Files.readString(exercise.work()));
        assertEquals("passed", LearnerProgress.read().state(exercise));
        Files.delete(exercise.work());
        assertTrue(KeptAnswers.lost(exercise));
        KeptAnswers.restore(exercise);
        Path backup = Reset.reset(exercise);
        assertEquals(Probe.GOOD, Files.readString(backup));
        assertFalse(KeptAnswers.lost(exercise));
        save(exercise, Probe.GOOD + "// again");
        assertFalse(Reset.reset(exercise).equals(backup));
        KeptAnswers.restore(exercise);
        assertEquals(Probe.GOOD + "// again", Files.readString(exercise.work()), "a reset is undone");
        assertNull(KeptAnswers.restore(exercise), "it is there already");
        save(exercise, Probe.GOOD + "// newer");
        assertEquals(Probe.GOOD + "// newer", Files.readString(KeptAnswers.restore(exercise)), "nothing is lost");
    }

    @Test
    void whatWasNeverThereIsNotRestored() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        assertThrows(Problem.class, () -> KeptAnswers.restore(exercise));
        Reset.reset(exercise); // an answer that was never checked
        KeptAnswers.restore(exercise);
        assertEquals(Probe.GOOD, Files.readString(exercise.work()));
    }

    @Test
    void theCourseFollowsTheExercisesAndEnds() throws IOException {
        Exercise one = Probe.in(folder, Probe.GOOD);
        Exercise two = new Exercise("1.2/other", one.folder(), one.authors());
        LearnerProgress progress = LearnerProgress.read();
        Course course = new Course(List.of(one, two), progress);
        assertEquals(one, course.next().orElseThrow());
        assertTrue(course.bar().endsWith("░ 0 of 2 exercises"), course.bar());
        assertTrue(Course.reading(one).startsWith("Read 1.1 How deep learning came about"), Course.reading(one));
        progress.checked(verdict(one, TestOutcome.PASSED));
        assertEquals(two, course.next().orElseThrow());
        assertEquals("Next: 1.2/other  " + Course.named(one).split("  ")[1] + "\n./book check 1.2/other",
                course.onwards(one, "./book check ID"));
        progress.checked(verdict(two, TestOutcome.PASSED));
        assertTrue(course.next().isEmpty());
        assertTrue(course.onwards(two, "").startsWith("That was the last one: all 2 exercises"), course.onwards(two, ""));
        assertTrue(course.bar().endsWith("█ 2 of 2 exercises"), course.bar());
    }

    @Test
    void exercisesComeInTheOrderOfTheirPage() throws IOException {
        for (String name : List.of("about", "begin", "cut")) {
            Files.createDirectories(folder.resolve("exercises/01-a/1.1-b").resolve(name));
        }
        Path page = folder.resolve("chapters/01-a/1.1-b.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "| [x](../../exercises/01-a/1.1-b/cut/README.md) | "
                + "[y](../../exercises/01-a/1.1-b/begin/README.md) |");
        Path authors = folder.resolve("authors");
        assertEquals(List.of("1.1/cut", "1.1/begin", "1.1/about"), Catalogue.read(folder.resolve("exercises"), authors,
                folder.resolve("chapters")).all().stream().map(Exercise::id).toList());
        assertEquals("1.1/about", Catalogue.read(folder.resolve("exercises"), authors).all().get(0).id());
    }

    @Test
    void anIdeFindsEachExerciseAndTheLibrary() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        IdeProject.write(folder, List.of(exercise), "/a & b/x.jar" + java.io.File.pathSeparator + "y.jar");
        String text = Files.readString(folder.resolve(".classpath"));
        String path = folder.relativize(exercise.folder()).toString().replace('\\', '/');
        assertTrue(text.contains("<classpathentry kind=\"src\" path=\"" + path + "\"/>"), text);
        assertTrue(text.contains("<classpathentry kind=\"lib\" path=\"/a &amp; b/x.jar\"/>"), text);
        assertTrue(Files.readString(folder.resolve(".project")).contains("org.eclipse.jdt.core.javanature"));
    }

    @Test
    void twoToolsAtWorkKeepEachOthersRecords() throws IOException {
        Exercise exercise = Probe.in(folder, Probe.GOOD);
        LearnerProgress one = LearnerProgress.read();
        LearnerProgress two = LearnerProgress.read();
        one.checked(verdict(exercise, TestOutcome.PASSED));
        two.hintShown(new Exercise("1.1/other", exercise.folder(), exercise.authors()), 1);
        assertTrue(LearnerProgress.read().of(exercise).everPassed());
        two.gaveUp(exercise);
        assertTrue(LearnerProgress.read().of(exercise).gaveUp() && LearnerProgress.read().of(exercise).everPassed());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void watchChecksAgainAfterASave(boolean poll) throws IOException {
        Exercise exercise = Probe.in(folder, Probe.answering("return 41;"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] turn = new int[1];
        try (Checker checker = new Checker(Limits.USUAL)) {
            LearnerProgress progress = LearnerProgress.read(folder.resolve("progress.json"));
            Catalogue all = new Catalogue(List.of(exercise));
            new Watch(all, exercise, checker, progress, new PrintStream(out, true, UTF_8), false, poll).run(() -> {
                if (turn[0]++ == 0) {
                    save(exercise, Probe.GOOD);
                }
                return turn[0] < 3 ? 0 : "hq".charAt(turn[0] - 3);
            });
        }
        String shown = out.toString(UTF_8);
        assertTrue(shown.indexOf("1 of 2 tests pass") < shown.indexOf("Passed: all 2 tests"), shown);
        assertTrue(shown.contains("Hint 1 of 3"), shown);
        assertTrue(shown.contains("0 of 1 exercises\nRead 1.1"), shown);
        assertTrue(shown.contains("1 of 1 exercises\nThat was the last one"), shown);
    }

    private static void save(Exercise exercise, String text) {
        try {
            Files.writeString(exercise.work(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestResult failed(double... values) {
        ObservedAnswer seen = new ObservedAnswer("x", values, "(2)", 1, 1e-9);
        return new TestResult(TestOutcome.FAILED, null, "", List.of(), List.of(seen), "");
    }

    private static Verdict verdict(Exercise exercise, TestOutcome outcome) {
        return new Verdict(exercise, List.of(), List.of(), List.of(new TestCase("ProbeTest", "answer", "answer", 1, true)),
                List.of(TestResult.of(outcome, "")), List.of(), List.of());
    }
}
