package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Interruption;
import book.jvm.Java;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns, peers that are missing, that fail or did other work, and an interruption: with programs that answer at once. */
class PairedRunsTest {

    private static final Rounds ROUNDS = new Rounds(1, 0, 3, 3, 0);

    private final Interruption interruption = new Interruption(() -> "Interrupted.");

    @AfterEach
    void end() {
        interruption.close();
    }

    private Session start(Contestant contestant) throws InterruptedException {
        return Session.of(contestant, interruption);
    }

    private static Question question(boolean best) {
        return new Question("work", "do it", "s", Target.ratioAtMost(0.5), best, Question.SAME);
    }

    /** Warm-up answers 10, which does not count; then 11, 12, 13 beside 101, 102, 103. */
    @Test
    void theMedianOfEachSideCountsForTimesAndTheBestForSpeeds() throws Exception {
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "peer",
                () -> start(FakeContestant.of(100, 7)))) {
            Result result = runs.run(question(false), ROUNDS, false);
            assertEquals(12, result.ours());
            assertEquals(102, result.peer());
            assertEquals("Fake 1.0", result.peerName());
            assertTrue(result.met());
        }
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "peer",
                () -> start(FakeContestant.of(100, 7)))) {
            assertEquals(13.0 / 103, runs.run(question(true), ROUNDS, false).ratio(), 1e-12);
        }
    }

    @Test
    void aPeerThatIsNotThereLeavesOurNumberAndTheReason() throws Exception {
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "DJL", () -> {
            throw new NotMeasured("no network");
        })) {
            Result result = runs.run(question(false), ROUNDS, false);
            assertEquals(12, result.ours());
            assertNull(result.peer());
            assertEquals("DJL", result.peerName());
            assertEquals("not measured: no network", result.note());
        }
    }

    @Test
    void aPeerThatFailsIsNotMeasuredAndItsLastWordsTellWhy() throws Exception {
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "peer",
                () -> start(FakeContestant.of(100, 7, 2, "UnsatisfiedLinkError: no libtorch")))) {
            Result result = runs.run(question(false), ROUNDS, false);
            assertEquals(12, result.ours());
            assertNull(result.peer());
            assertEquals("not measured: UnsatisfiedLinkError: no libtorch", result.note());
        }
    }

    @Test
    void aPeerThatCannotBeStartedIsNotMeasured() throws Exception {
        Contestant none = new Contestant("none", List.of("no-such-program-here"), Map.of());
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "peer", () -> start(none))) {
            assertEquals("not measured: no-such-program-here cannot be started.",
                    runs.run(question(false), ROUNDS, false).note());
        }
    }

    /** Its sum differs by one part in seventy, so that it multiplied other matrices. */
    @Test
    void aPeerThatDidOtherWorkIsNotComparedWith() throws Exception {
        try (PairedRuns runs = new PairedRuns(interruption, FakeContestant.of(10, 7), "peer",
                () -> start(FakeContestant.of(100, 7.1)))) {
            Result result = runs.run(question(false), ROUNDS, false);
            assertNull(result.met());
            assertTrue(result.note().contains("did not come to the same"), result.note());
        }
    }

    @Test
    void learnedMeansThatNeitherLossIsAboveTheLimit() {
        assertTrue(Question.bothBelow(1).applyAsDouble(0.4, 0.9) <= 1);
        assertFalse(Question.bothBelow(1).applyAsDouble(0.4, 2.3) <= 1);
        assertFalse(Question.bothBelow(1).applyAsDouble(Double.NaN, 0.4) <= 1);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(2.5, PairedRuns.median(new double[] {4, 1, 3, 2, 99}, 4));
        assertEquals(3, PairedRuns.median(new double[] {3, 99, 1}, 3));
    }

    /** A benchmark in a process of its own is told to stop while it measures its second line. */
    @Test
    void anInterruptionLeavesWhatIsDoneAndNoContestantBehind(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bench.json");
        Process process = new ProcessBuilder(Java.program(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Interrupted.class.getName(), file.toString()).start();
        for (int i = 0; i < 600 && !Files.isRegularFile(file); i++) {
            Thread.sleep(20);
        }
        ProcessHandle contestant = process.children().findFirst().orElseThrow();
        process.toHandle().destroy(); // which, other than Process.destroy, lets us hear what it says
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(3, process.exitValue());
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("1 line is there"), said);
        assertTrue(Files.readString(file).contains("\"ours\": 10"));
        contestant.onExit().get(5, TimeUnit.SECONDS);
    }

    /** The program of that process: one line, then a contestant that is asked for ever. */
    static final class Interrupted {

        public static void main(String[] arguments) throws InterruptedException {
            Results results = new Results(Path.of(arguments[0]), "./book bench");
            try (Interruption interruption = new Interruption(() -> results.all().size() + " line is there")) {
                Bench bench = new Bench(true, false, Set.of(), interruption, results, new Bench.Progress() {
                    @Override
                    public void begin(String title) { }

                    @Override
                    public void done(Result result) { }
                });
                Session session = bench.open(FakeContestant.of(10, 7));
                double value = session.ask("do it").value();
                bench.report(new Result("work", value, null, "", "s", Target.atMost(20), ""));
                while (true) {
                    session.ask("do it again");
                    Thread.sleep(20);
                }
            }
        }
    }
}
