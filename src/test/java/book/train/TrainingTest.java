package book.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Problem;
import book.jvm.Java;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mapping.training.Epoch;
import mapping.training.Step;
import mapping.training.checkpoint.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that ends in any way goes on with the same bits. */
class TrainingTest {

    private static final Duration EVERY_STEP = Duration.ZERO;
    private static final Duration ONLY_EPOCHS = Duration.ofDays(1);

    /** The bytes of the weights of a training that was never interrupted. */
    private static byte[] undisturbed;

    @TempDir
    Path folder;

    /** A remark or a saved step that a training reported. */
    private static final class Heard implements TrainingListener {

        private final List<String> remarks = new ArrayList<>();
        private int from = -1;
        private int epochs;
        private int interruptAfter = Integer.MAX_VALUE;

        @Override
        public void begin(int steps, int done, double seconds) {
            assertEquals(DigitsRecipe.STEPS, steps);
            assertTrue(done == 0 || seconds > 0, "time goes on after an interruption");
            from = done;
        }

        @Override
        public void step(Step step) {
            if (step.number() + 1 == interruptAfter) {
                throw new IllegalStateException("A power failure.");
            }
        }

        @Override
        public void epoch(Epoch epoch) {
            epochs++;
        }

        @Override
        public void remark(String sentence) {
            remarks.add(sentence);
        }
    }

    @BeforeAll
    static void train(@TempDir Path elsewhere) {
        Heard heard = new Heard();
        Training training = new Training(DigitsRecipe.TOY, elsewhere, ONLY_EPOCHS);
        FinishedTraining finished = training.run(heard);
        assertEquals(40, heard.epochs);
        assertEquals(0, heard.from);
        undisturbed = finished.weights(elsewhere);
        assertTrue(finished.validation().get("accuracy") > 0.8, finished.validation().toString());
        assertTrue(training.isInterrupted());
        training.forget();
        assertFalse(training.isInterrupted());
    }

    private byte[] weights(Duration between, Heard heard) {
        return new Training(DigitsRecipe.TOY, folder, between).run(heard).weights(folder);
    }

    private void interrupt(int afterStep, Duration between) {
        Heard heard = new Heard();
        heard.interruptAfter = afterStep;
        assertThrows(IllegalStateException.class, () -> weights(between, heard));
    }

    @Test
    void whereverItIsInterruptedTheBitsAreTheSame() {
        interrupt(1, EVERY_STEP);           // before the first checkpoint
        interrupt(12, EVERY_STEP);          // within an epoch
        interrupt(36, EVERY_STEP);          // after an epoch's end
        interrupt(DigitsRecipe.STEPS, ONLY_EPOCHS);
        Heard heard = new Heard();
        assertArrayEquals(undisturbed, weights(EVERY_STEP, heard));
        assertEquals(DigitsRecipe.STEPS - 7, heard.from);
        Heard again = new Heard();
        assertArrayEquals(undisturbed, weights(EVERY_STEP, again), "nothing is left to do");
        assertEquals(DigitsRecipe.STEPS, again.from);
        assertEquals(List.of(), again.remarks);
    }

    @Test
    void aKilledProcessAndAFullDiskCostNoBit() throws Exception {
        Process killed = child("");
        try (BufferedReader lines = reader(killed)) {
            String line = lines.readLine();
            while (line != null && !line.equals("20")) {
                line = lines.readLine();
            }
            killed.destroyForcibly();
        }
        assertTrue(killed.waitFor(20, TimeUnit.SECONDS));
        assertNotEquals(0, killed.exitValue(), "it was ended before its last step");
        byte[] kept = Files.readAllBytes(folder.resolve("run.checkpoint"));
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            Process full = child("ulimit -f 4; ");   // blocks: no file may become larger, as on a full disk
            String said;
            try (BufferedReader lines = reader(full)) {
                said = lines.lines().reduce("", (all, line) -> line);
            }
            assertTrue(full.waitFor(20, TimeUnit.SECONDS));
            assertEquals(Problem.Kind.LIMIT.exitCode, full.exitValue(), said);
            assertTrue(said.startsWith("Could not save the checkpoint ") && said.contains("untouched"), said);
            assertArrayEquals(kept, Files.readAllBytes(folder.resolve("run.checkpoint")));
        }
        Heard heard = new Heard();
        assertArrayEquals(undisturbed, weights(ONLY_EPOCHS, heard));
        assertTrue(heard.from >= 20 && heard.from < DigitsRecipe.STEPS, "went on after step " + heard.from);
        assertEquals(List.of(), heard.remarks);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("run.checkpoint", "run.checkpoint.previous", "weights.checkpoint"),
                files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList());
        }
    }

    private Process child(String before) throws IOException {
        List<String> java = List.of(Java.program(), "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8",
            "-Dbook.home=" + System.getProperty("book.home"), "-cp", System.getProperty("java.class.path"),
            ToyTraining.class.getName(), folder.toString());
        List<String> command = new ArrayList<>(java);
        if (!before.isEmpty()) {
            command.addAll(0, List.of("/bin/sh", "-c", before + "exec \"$0\" \"$@\""));
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void aDamagedProgressFileIsReplacedByTheOneBefore() throws IOException {
        interrupt(30, EVERY_STEP);
        Path file = folder.resolve("run.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Heard heard = new Heard();
        assertArrayEquals(undisturbed, weights(ONLY_EPOCHS, heard));
        assertEquals(28, heard.from);
        assertEquals(1, heard.remarks.size());
        assertTrue(heard.remarks.get(0).contains("ends after"), heard.remarks.get(0));
    }

    @Test
    void progressOfAnotherRecipeIsNotUsed() throws IOException {
        Heard other = new Heard();
        other.interruptAfter = 20;
        assertThrows(IllegalStateException.class,
            () -> new Training(new DigitsRecipe(1, 6e-3), folder, EVERY_STEP).run(other));
        Heard heard = new Heard();
        assertArrayEquals(undisturbed, weights(ONLY_EPOCHS, heard));
        assertEquals(0, heard.from);
        assertTrue(heard.remarks.get(0).endsWith(
            "The recipe must be the one whose training was interrupted, and it has changed."), heard.remarks.toString());
        Files.delete(Checkpoint.previous(folder.resolve("run.checkpoint")));
    }

    @Test
    void aFolderThatCannotBeMadeIsALimitAndOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Problem problem = assertThrows(Problem.class,
            () -> new Training(DigitsRecipe.TOY, file, EVERY_STEP).run(new Heard()));
        assertEquals(Problem.Kind.LIMIT, problem.kind());
        assertTrue(problem.getMessage().startsWith("Could not save the checkpoint "), problem.getMessage());
    }

    @Test
    void aReadOnlyFolderIsALimitToo() throws IOException {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "whoever runs this may write everywhere");
        Problem problem = assertThrows(Problem.class, () -> weights(EVERY_STEP, new Heard()));
        assertTrue(problem.getMessage().contains("the folder may not be written to"), problem.getMessage());
    }
}
