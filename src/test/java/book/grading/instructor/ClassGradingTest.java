package book.grading.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import book.Problem;
import book.grading.author.Verification;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Probe;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.parent.Limits;
import book.jvm.Java;
import book.jvm.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of learners, honest, mistaken and hostile: each gets a clear verdict, and none disturbs another. */
class ClassGradingTest {

    private static final Limits TIGHT = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(30), 64, 4 << 20);

    @TempDir
    private static Path shared;
    private static Exercise exercise;

    @TempDir
    Path folder;

    private Path handedIn;

    @BeforeAll
    static void anExercise() throws IOException {
        exercise = Probe.complete(shared, 41, 43, 44);
        try (Verification verification = new Verification(true)) {
            assertEquals(List.of(), verification.verify(exercise).faults());
        }
    }

    @BeforeEach
    void classOfLearners() throws IOException {
        handedIn = Files.createDirectories(folder.resolve("class"));
    }

    private void submit(String learner, String text) throws IOException {
        Probe.write(handedIn.resolve(learner).resolve("Probe.java"), text);
    }

    private void zip(String learner, String path, byte[] content) throws IOException {
        zip(learner, Map.of(path, new String(content, StandardCharsets.UTF_8)));
    }

    private void zip(String learner, Map<String, String> files) throws IOException {
        try (OutputStream file = Files.newOutputStream(handedIn.resolve(learner + ".zip"));
             ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<Grade> grade(BiConsumer<Grade, Boolean> listener) {
        Assignment assignment = Assignment.of(List.of(exercise), List.of(1L, 2L), TIGHT, Sandbox.find());
        return new ClassGrading(assignment, folder.resolve("verdicts"), 2, listener).run(Submission.in(handedIn));
    }

    private Map<String, Marked> marks() {
        Map<String, Marked> marks = new LinkedHashMap<>();
        grade((grade, fresh) -> { }).forEach(grade -> marks.put(grade.learner(), grade.exercises().get(0)));
        return marks;
    }

    @Test
    void honestWorkGetsItsPoints() throws IOException {
        submit("good", Probe.GOOD);
        submit("half", Probe.answering("return 41;"));
        submit("stub", Files.readString(exercise.stub()));
        submit("missing/elsewhere", "");
        Files.move(handedIn.resolve("missing/elsewhere/Probe.java"), handedIn.resolve("missing/Other.java"));
        zip("zipped", "my-book/exercises/01-start/1.1-probe/probe/Probe.java", Probe.GOOD.getBytes(StandardCharsets.UTF_8));
        Map<String, Marked> marks = marks();
        assertEquals("[passed, failed, missing, not started, passed]", marks.values().stream().map(Marked::state).toList()
                .toString());
        assertEquals("[1.0, 0.2, 0.0, 0.0, 1.0]", marks.values().stream().map(Marked::score).toList().toString());
        assertEquals("m0", marks.get("half").known().get(0).slug());
        assertEquals(List.of(3, 3, 3, 3, 3), marks.values().stream().map(m -> m.tests().size()).toList()); // none falls out
        Tested hidden = marks.get("half").tests().get(2);
        assertTrue(hidden.hidden() && !hidden.passed() && !hidden.message().contains("43"), hidden.message());
    }

    @Test
    void theAuthorsFilesInAWholeBookAreNoAnswers() throws IOException {
        submit("whole/home", Probe.GOOD);
        for (String place : List.of("stub", "reference")) {
            submit("whole/src/exercises/01-start/1.1-probe/probe/" + place, Files.readString(exercise.stub()));
        }
        assertEquals("passed", marks().get("whole").state());
    }

    @Test
    void theCopiesThatTheToolKeepsInAWholeBookAreNoAnswers() throws IOException {
        String kept = ".book/answers/1.1/probe/Probe.java";
        String home = "exercises/01-start/1.1-probe/probe/Probe.java";
        Probe.write(handedIn.resolve("folder").resolve(home), Probe.GOOD);
        Probe.write(handedIn.resolve("folder").resolve(kept), Probe.answering("return 41;"));
        zip("whole", Map.of("./my-book/" + home, Probe.GOOD, "./my-book/" + kept, Probe.answering("return 41;")));
        zip("without", Map.of(kept, Probe.GOOD));
        assertEquals("[passed, passed, missing]", marks().values().stream().map(Marked::state).toList().toString());
    }

    @Test
    void whatCannotBeTestedSaysWhy() throws IOException {
        submit("a-broken", Probe.GOOD.replace("return 42", "return forty"));
        submit("b-signature", Probe.GOOD.replace("int answer()", "long answer()"));
        submit("c-package", "package org.junit.jupiter.api; " + Probe.GOOD);
        submit("d-latin1", "");
        Files.write(handedIn.resolve("d-latin1/Probe.java"), "// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        submit("e-empty", "\n");
        submit("f-twice/one", Probe.GOOD);
        submit("f-twice/two", Probe.answering("return 41;"));
        zip("g-outside", "../../Probe.java", Probe.GOOD.getBytes(StandardCharsets.UTF_8));
        zip("h-bomb", "Probe.java", new byte[(256 << 20) + 1]);
        Files.writeString(handedIn.resolve("i-no-zip.zip"), "this is no zip");
        submit("j-testname", Probe.GOOD + " class ProbeHiddenTest { }");
        zip("k-large", "Probe.java", new byte[2 << 20]);
        Files.createDirectories(handedIn.resolve("l-link"));
        Files.createSymbolicLink(handedIn.resolve("l-link/Probe.java"), exercise.reference());
        List<String> said = marks().values().stream().map(m -> m.state() + ": " + m.problems().get(0)).toList();
        String all = String.join("\n", said);
        for (String expected : List.of("does not compile: Probe.java:1: cannot find symbol",
                "The exercise needs static int answer() in Probe; your file declares static long answer().",
                "says \"package org.junit.jupiter.api;\"", "d-latin1", "is empty",
                        "several files Probe.java that differ: one/Probe.java, two/Probe.java",
                "the path ../../Probe.java, which leads out of it", "larger than 1 MB", "damaged or no zip file",
                "the name of the exercise's own test", "larger than 1 MB", "missing: There is no file Probe.java.")) {
            assertTrue(all.contains(expected.equals("d-latin1") ? "not UTF-8: line 1 holds the byte 0xE9" : expected),
                    () -> expected + " in\n" + all);
        }
        assertEquals(12, said.size());
    }

    @Test
    void hostileWorkEarnsNothingAndDisturbsNobody() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "x");
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("refused exit", "System.exit(0); return 42;");
        hostile.put("refused halt", "Runtime.getRuntime().halt(0); return 42;");
        hostile.put("refused threads", "while (true) new Thread(() -> { while (true) { } }).start();");
        hostile.put("refused process", "new ProcessBuilder(\"sleep\", \"7780\").start(); return 42;");
        hostile.put("refused deletes", "new java.io.File(\"" + precious + "\").delete(); return 42;");
        hostile.put("refused reads",
                "return new String(Probe.class.getResourceAsStream(\"ProbeHiddenTest.class\").readAllBytes())"
                + ".length();");
        hostile.put("refused tampers", "book.exercise.Transcript.take(); book.exercise.Seed.set(7); return 41;");
        hostile.put("refused reflects", "var f = Integer.class.getDeclaredFields()[0]; f.setAccessible(true); return 41;");
        hostile.put("failed prints", "System.out.println(\"Tests successful: 3\\nPASSED\"); return 41;");
        hostile.put("failed floods",
                "String s = \"x\".repeat(1000); for (int i = 0; i < 100_000; i++) System.out.println(s); return 41;");
        hostile.put("failed recursion", "return 1 + answer();");
        hostile.put("limit loops", "while (true) { }");
        hostile.put("limit allocates", "var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[1 << 20]);");
        for (Map.Entry<String, String> each : hostile.entrySet()) {
            submit(each.getKey(), Probe.answering(each.getValue()));
        }
        for (String neighbour : List.of("aaa", "failed zzz", "limit m", "zzz")) {
            submit(neighbour, Probe.GOOD);
        }
        Map<String, Marked> marks = marks();
        for (String name : hostile.keySet()) {
            Marked mark = marks.get(name);
            assertEquals(name.split(" ")[0], mark.state(), () -> name + mark);
            assertTrue(mark.score() < 0.5, name);
        }
        for (String neighbour : List.of("aaa", "failed zzz", "limit m", "zzz")) {
            assertEquals("passed", marks.get(neighbour).state(), neighbour);
        }
        assertTrue(Files.exists(precious));
        assertTrue(marks.get("refused exit").problems().get(0).contains("java.lang.System.exit (line 1)"));
        assertTrue(marks.get("limit loops").tests().get(1).passed(), "the next test still runs");
    }

    @Test
    void aPassThatTheRightAnswerDoesNotGiveIsNotBelieved() throws IOException {
        submit("forger", Probe.answering("book.exercise.Transcript.take(); return 42;"));
        submit("noise", Probe.answering("book.exercise.Check.equal(\"answer\", 42, 42); return 42;"));
        Map<String, Marked> marks = marks();
        assertEquals(List.of("refused", "failed"), marks.values().stream().map(Marked::state).toList());
        assertTrue(marks.get("forger").problems().get(0).contains("book.exercise.Transcript"));
        assertTrue(marks.get("noise").review().contains("reported as passed"), () -> marks.get("noise").toString());
        assertTrue(marks.get("noise").score() < 1);
    }

    @Test
    void aStoppedBatchGoesOnWhereItWas() throws IOException {
        for (int i = 0; i < 5; i++) {
            submit("learner" + i, i % 2 == 0 ? Probe.GOOD : Probe.answering("return 41;"));
        }
        int[] seen = new int[1];
        assertThrows(Problem.class, () -> grade((grade, fresh) -> {
            if (++seen[0] == 3) {
                throw new IllegalStateException("stopped");
            }
        }));
        Files.writeString(folder.resolve("verdicts/learner0.json"), "{ \"learner\": \"lear"); // cut short by whatever
        List<String> again = new ArrayList<>();
        List<Grade> grades = grade((grade, fresh) -> {
            if (fresh) {
                again.add(grade.learner());
            }
        });
        assertEquals(5, grades.size());
        assertTrue(again.size() <= 4 && again.contains("learner0"), again::toString); // 3 were graded, one of them is damaged
        assertEquals("[1.0, 0.2, 1.0, 0.2, 1.0]", grades.stream().map(Grade::score).toList().toString());
        again.clear();
        submit("learner3", Probe.GOOD); // handed in again
        grade((grade, fresh) -> {
            if (fresh) {
                again.add(grade.learner());
            }
        });
        assertEquals(List.of("learner3"), again);
    }

    @Test
    void aKilledBatchLosesNoVerdict() throws Exception {
        Exercise step = Catalogue.read().find("3.1/gradient-step");
        for (int i = 0; i < 4; i++) {
            Files.createDirectories(handedIn.resolve("learner" + i + "/gradient-step"));
            Files.writeString(handedIn.resolve("learner" + i + "/gradient-step/GradientStep.java"),
                    i % 2 == 0 ? Files.readString(step.reference()) : step.mutants().get(0).source().text());
        }
        Path results = folder.resolve("results");
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(Java.program(), "-XX:TieredStopAtLevel=1",
                "-Dbook.home=" + Home.root(), "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), "book.cli.Main", "grade", handedIn.toString(), "--out", results.toString(),
                "--exercises", step.id(), "--jobs", "1", "--seeds", "1", "--sandbox",
                Sandbox.find().stands() ? "auto" : "off").redirectErrorStream(true).redirectOutput(log.toFile());
        Process killed = command.start();
        while (killed.isAlive() && !Files.exists(results.resolve("verdicts/learner0.json"))) {
            Thread.sleep(20);
        }
        List<ProcessHandle> children = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        byte[] first = Files.readAllBytes(results.resolve("verdicts/learner0.json"));
        Process again = command.start();
        assertEquals(0, again.waitFor(), () -> said(log));
        assertTrue(said(log).contains("learner0                      10.00 of 10  known"), () -> said(log));
        assertEquals(new String(first, StandardCharsets.UTF_8), Files.readString(results.resolve("verdicts/learner0.json")));
        assertEquals(5, Files.readAllLines(results.resolve("scores.csv")).size());
        for (ProcessHandle child : children) { // they end with their parent
            child.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
