package book.grading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.child.TestOutcome;
import book.grading.parent.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that loops, kills, floods or lies gets a clear verdict, and the test after it still runs. */
class HostileTest {

    private static final Limits TIGHT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(40), 64, 4 << 20);

    @TempDir
    Path folder;

    @Test
    void anEndlessLoopIsStopped() throws IOException {
        Verdict verdict = check("while (true) { }");
        expect(verdict, TestOutcome.TIME_OUT);
        assertEquals(3, verdict.exitCode());
        assertTrue(verdict.results().get(0).message().contains("1 s"), verdict.results().get(0).message());
    }

    @Test
    void afterTwoStopsALoopIsStoppedSooner() throws IOException {
        var exercise = Probe.in(folder, Probe.answering("while (true) { }"));
        StringBuilder tests = new StringBuilder("import org.junit.jupiter.api.Test;\nclass ProbeTest {\n");
        for (int i = 0; i < 4; i++) {
            tests.append("    @Test void answer").append(i).append("() throws Exception { Probe.answer(); }\n");
        }
        Files.writeString(exercise.publicTest(), tests + "}\n");
        try (Checker checker = new Checker(new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), 64, 4 << 20))) {
            assertEquals(List.of("Stopped after 2 s: does a loop never end?", "Stopped after 2 s: does a loop never end?",
                    "Stopped after 1 s: does a loop never end?", "Stopped after 1 s: does a loop never end?"),
                    checker.check(exercise).results().stream().map(r -> r.message()).toList());
        }
    }

    @Test
    void exitIsNoPass() throws IOException {
        expect(check("System.exit(0); return 42;"), TestOutcome.EXITED);
    }

    @Test
    void haltAfterAForgedReportIsNoPass() throws IOException {
        Verdict verdict = check("""
                var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                for (int n = 0; n < 9; n++) {
                    out.write(book.grading.child.Frame.line(new byte[32], n, new byte[0]));
                    out.write("\\nPASSED\\nTests successful: 2\\n".getBytes());
                }
                Runtime.getRuntime().halt(0);
                return 42;""");
        expect(verdict, TestOutcome.EXITED);
    }

    @Test
    void aFloodOfPrintingIsCut() throws IOException {
        Verdict verdict = check("String line = \"x\".repeat(1000);"
                + "for (int i = 0; i < 100_000; i++) System.out.println(line); return 41;");
        expect(verdict, TestOutcome.FAILED);
        assertTrue(verdict.results().get(0).printed().length() < 5_000);
        assertTrue(Report.of(verdict, false).lines().count() < 40);
    }

    @Test
    void aFloodPastSystemOutIsStopped() throws IOException {
        Verdict verdict = check("var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + "byte[] some = new byte[1 << 20]; for (int i = 0; i < 100; i++) out.write(some); return 42;");
        expect(verdict, TestOutcome.EXITED);
        assertTrue(verdict.results().get(0).message().contains("4 MB"), verdict.results().get(0).message());
    }

    @Test
    void anAllocationBombIsStopped() throws IOException {
        Verdict verdict = check("var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[1 << 20]);");
        expect(verdict, TestOutcome.OUT_OF_MEMORY);
        assertEquals(3, verdict.exitCode());
    }

    @Test
    void aThreadBombIsStopped() throws IOException {
        Verdict verdict = check("while (true) { Thread t = new Thread(() -> { while (true) { } });"
                + " t.setDaemon(true); t.start(); }");
        String message = verdict.results().get(0).message(); // on a slow machine, time may be over first
        assertTrue(message.contains("threads") || message.contains("Stopped after"), message);
        expect(verdict, verdict.results().get(0).outcome());
    }

    @Test
    void aProcessBombIsStopped() throws IOException {
        Verdict verdict = check("for (int i = 0; i < 100; i++) { new ProcessBuilder(\"sleep\", \"7779\").start();"
                + " Thread.sleep(30); } return 42;");
        expect(verdict, TestOutcome.EXITED);
        assertTrue(verdict.results().get(0).message().contains("8 processes"), verdict.results().get(0).message());
        assertFalse(ProcessHandle.allProcesses().anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 7779")));
    }

    @Test
    void itSeesNoTokenAndWritesIntoAFolderOfItsOwn() throws IOException {
        expect(check("java.nio.file.Files.writeString(java.nio.file.Path.of(\"left\"), \"x\");"
                + "int files = new java.io.File(\"\").getAbsoluteFile().list().length;"
                + "return System.getenv(\"HOME\") == null && files == 1 ? 41 : 42;"),
                TestOutcome.FAILED);
    }

    @Test
    void endlessRecursionIsNamed() throws IOException {
        expect(check("return 1 + answer();"), TestOutcome.STACK_OVERFLOW);
    }

    @Test
    void runawayThreadsAndProcessesEndWithTheCheck() throws IOException {
        String mark = folder.resolve("running").toString();
        expect(check("new Thread(() -> { while (true) { } }).start();"
                + "new ProcessBuilder(\"sleep\", \"7777\").start(); new java.io.File(\"" + mark + "\").createNewFile();"
                + "return 41;"), TestOutcome.FAILED);
        assertTrue(Files.exists(Path.of(mark)));
        assertFalse(ProcessHandle.allProcesses().anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 7777")));
    }

    @Test
    void whatAnEndedProgramLeavesBehindIsStopped() throws IOException {
        expect(check("new ProcessBuilder(\"sleep\", \"7778\").start();"
                + "Thread.sleep(300); System.exit(0); return 42;"), TestOutcome.EXITED);
        assertFalse(ProcessHandle.allProcesses().anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 7778")));
    }

    @Test
    void whatIsNotStartedStopsNothing() throws IOException {
        Verdict verdict = check("throw new book.exercise.ToDo();");
        expect(verdict, TestOutcome.NOT_STARTED);
        assertEquals(Verdict.State.NOT_STARTED, verdict.state());
    }

    @Test
    void anExceptionIsShownWithTheReadersOwnLine() throws IOException {
        Verdict verdict = check("int[] none = {};\n return none[3];");
        expect(verdict, TestOutcome.THREW);
        assertEquals(List.of("Probe.java:2 in answer"), verdict.results().get(0).trace());
    }

    @Test
    void aChangedSignatureIsNamed() throws IOException {
        Verdict verdict = file(Probe.GOOD.replace("int answer()", "long answer()"));
        assertEquals(List.of(
                "The exercise needs static int answer() in Probe; your file declares static long answer()."), verdict.problems());
    }

    @Test
    void aPackageIsRefused() throws IOException {
        assertTrue(file("package org.junit; " + Probe.GOOD).problems().get(0).contains("package org.junit;"));
    }

    @Test
    void theTestsNameIsRefused() throws IOException {
        assertTrue(file(Probe.GOOD + " class ProbeTest { }").problems().get(0).contains("ProbeTest"));
    }

    @Test
    void anotherClassIsNotTheAnswer() throws IOException {
        assertTrue(file("class Other { }").problems().get(0).contains("class Probe"));
    }

    @Test
    void emptyMissingAndForeignFilesAreSaidInWords() throws IOException {
        assertTrue(file(" \n").problems().get(0).contains("is empty"));
        var exercise = Probe.in(folder, Probe.GOOD);
        try (Checker checker = new Checker(TIGHT)) {
            Files.write(exercise.work(), "// first\n// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            assertTrue(checker.check(exercise).problems().get(0).contains("not UTF-8: line 2 holds the byte 0xE9"));
            Files.delete(exercise.work());
            assertTrue(checker.check(exercise).problems().get(0).contains("is missing"));
        }
    }

    @Test
    void compileErrorsHaveTheLineAndACaret() throws IOException {
        Verdict verdict = file(Probe.GOOD.replace("static int answer() { return 42", "\n    static int answer() { return forty"));
        assertEquals(1, verdict.errors().size());
        assertEquals("Probe.java:2: cannot find symbol; symbol: variable forty; location: class Probe\n"
                + "    static int answer() { return forty; } static int other() { return 1; } }\n"
                + "    " + " ".repeat(29) + "^", verdict.errors().get(0).text());
    }

    private Verdict check(String body) throws IOException {
        return file(Probe.answering(body));
    }

    private Verdict file(String text) throws IOException {
        try (Checker checker = new Checker(TIGHT)) {
            return checker.check(Probe.in(folder, text));
        }
    }

    /** The hostile test ends as expected, the one after it passes. */
    private static void expect(Verdict verdict, TestOutcome first) {
        assertEquals(List.of(first, TestOutcome.PASSED), verdict.results().stream().map(r -> r.outcome()).toList(),
                verdict::toString);
        assertFalse(verdict.state() == Verdict.State.PASSED);
    }

    /** A test class that uses more of JUnit than {@code @Test} runs in its engine, and ends the same ways. */
    @Test
    void testsThatNeedJUnitGetIt() throws IOException {
        var exercise = Probe.in(folder, Probe.answering("if (before) return 42; throw new book.exercise.ToDo();")
                .replace("public class Probe {", "public class Probe { static boolean before;"));
        Files.writeString(exercise.publicTest(), """
                import book.exercise.Check;
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Test;
                class ProbeTest {
                    int instance = 0;
                    @BeforeEach void before() { instance++; }
                    @Test void other() { Check.equal("instance", 1, instance++); Check.equal("other", 1, Probe.other()); }
                    @Test void wrong() { Check.equal("instance", 2, instance); }
                    @Test void answer() throws Exception { Check.equal("answer", 42, Probe.answer()); }
                }
                """);
        try (Checker checker = new Checker(Limits.USUAL)) {
            assertEquals(List.of(TestOutcome.PASSED, TestOutcome.FAILED, TestOutcome.NOT_STARTED),
                    checker.check(exercise).results().stream().map(r -> r.outcome()).toList());
        }
    }
}
