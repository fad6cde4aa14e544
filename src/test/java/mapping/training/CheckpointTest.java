package mapping.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import mapping.random.RandomSource;
import mapping.schedules.ReduceOnPlateau;
import mapping.schedules.Schedule;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resumed run gives the bits of one that never stopped; a file that is not whole and right is refused, and none is lost. */
class CheckpointTest {

    private static final String OTHER = "is of another model, optimizer or callback\\. ";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("run.checkpoint");
    }

    /** With all that remembers: Adam, dropout, a schedule, early stopping, and a loss with a random source of its own. */
    private static Trainer rich() {
        Layer model = Small.model();
        RandomSource noise = RandomSource.of(9);
        return new Trainer(model, (p, y) -> Losses.crossEntropy().each(p, y).mul(1 + 0.1 * noise.nextGaussian()),
            Optimizer.of(Adam.of(5e-3), model).clipNorm(1))
            .random("noise", noise).schedule(Schedule.of(t -> 0.01 / (1 + 0.1 * t))).accumulate(2)
            .validate(Small.DIGITS.batches(100)).metric("accuracy", new Accuracy())
            .add(EarlyStopping.rising("accuracy", 2));
    }

    @ParameterizedTest(name = "stopped after step {0}")
    @ValueSource(ints = {0, 2, 3, 9})   // four steps an epoch: in the middle of one, and at the end of one
    void resumedTrainingEqualsUninterruptedTrainingBitForBit(int last) {
        Trainer uninterrupted = rich().add(new Callback() { });
        uninterrupted.train(Small.batches(), 4);
        Trainer first = rich();
        first.add(new Callback() {
            @Override
            public void afterStep(Trainer trainer, Step step) {
                if (step.number() == last) {
                    trainer.save(file);
                    trainer.stop();
                }
            }
        });
        first.train(Small.batches(), 4);
        Trainer second = rich().add(new Callback() { }).resume(file);
        assertEquals(last + 1, second.history().losses().length);
        second.train(Small.batches(), 4);
        assertEquals(Small.digest(uninterrupted), Small.digest(second));
    }

    @Test
    void whatCallbacksRememberIsResumedToo() {
        Trainer[] trainers = new Trainer[3];
        for (int i = 0; i < 3; i++) {
            trainers[i] = Small.trainer(Small.model()).validate(Small.DIGITS.first(60).batches(60))
                .add(new RateOnPlateau(new ReduceOnPlateau(0.5, 0, 0.2, true, 0, 0), "validation loss"))
                .add(EarlyStopping.falling("validation loss", 1)).saveTo(folder.resolve("run" + i));
        }
        trainers[0].train(Small.batches(), 8);
        trainers[1].train(Small.batches(), 5);
        trainers[2].resume(folder.resolve("run1")).train(Small.batches(), 8);
        assertNotEquals(5e-3, trainers[0].history().last("rate"), "the rate was cut");
        assertEquals(Small.digest(trainers[0]), Small.digest(trainers[2]));
    }

    @Test
    void byHand() {
        Layer model = Small.model();
        Optimizer optimizer = Optimizer.of(Adam.of(1e-3), model);
        RandomSource random = RandomSource.of(4);
        random.nextGaussian();   // the second of the pair is kept inside
        Checkpoint.of(model, optimizer).with("epoch", 3, 0.1).with("data", random).save(file);
        double next = random.nextGaussian();
        long fork = random.fork("x").nextLong();
        Layer other = Dense.of(64, 16, RandomSource.of(77)).then(Small.model().children().get("1"))
            .then(Small.model().children().get("2")).then(Dense.of(16, 10, RandomSource.of(78)));
        Checkpoint saved = Checkpoint.load(file);
        saved.restore(other, Optimizer.of(Adam.of(1e-3), other));
        assertArrayEquals(model.parameters().get(2).data(), other.parameters().get(2).data());
        assertArrayEquals(new double[] {3, 0.1}, saved.numbers("epoch"));
        RandomSource restored = RandomSource.of(5);
        saved.restore("data", restored);
        assertEquals(next, restored.nextGaussian());
        assertEquals(fork, restored.fork("x").nextLong());
        assertEquals("The numbers of the checkpoint must be one of [epoch], got \"step\".",
            assertThrows(IllegalArgumentException.class, () -> saved.numbers("step")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> saved.restore("weights", restored));
        assertThrows(IllegalArgumentException.class, () -> restored.restore(1, 2, 3));
    }

    private Checkpoint saved() {
        Layer model = Small.model();
        Checkpoint checkpoint = Checkpoint.of(model, Optimizer.of(Adam.of(1e-3), model)).with("epoch", 3);
        checkpoint.save(file);
        return checkpoint;
    }

    private String refusal() {
        return assertThrows(UnusableCheckpoint.class, () -> Checkpoint.load(file)).getMessage()
            .replace(folder.toString() + java.io.File.separator, "");
    }

    @Test
    void aTruncatedFileIsRefusedAtEveryLength() throws IOException {
        saved();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += length < 60 ? 1 : 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            String expected = "The checkpoint run.checkpoint ends after " + length + " bytes"
                + (length < 37 ? ", within its first line" : length < 45 ? "" : " of " + whole.length)
                + ". Begin the training anew, or from another checkpoint.";
            assertEquals(expected, refusal());
        }
    }

    @Test
    void aDamagedFileIsRefusedAndTheOneBeforeItIsStillThere() throws IOException {
        saved();
        saved();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 45; at < whole.length; at += 1009) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertEquals("The checkpoint run.checkpoint is damaged: its SHA-256 sum is not the one that was written with it. "
                + "The one saved before it is whole: run.checkpoint.previous.", refusal());
        }
        assertEquals(3, Checkpoint.load(Checkpoint.previous(file)).numbers("epoch")[0]);
        saved();   // over the damaged file: that one is not worth keeping
        assertArrayEquals(whole, Files.readAllBytes(Checkpoint.previous(file)));
        assertArrayEquals(whole, Files.readAllBytes(file));
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertTrue(refusal().contains("is damaged"));
    }

    /** A sum that fits shows only that the file is as it was written; whoever wrote it may have written something else. */
    @Test
    void aBodyThatIsNoneIsRefused() throws Exception {
        byte[][] bodies = {{}, {0, 0, 0, 1}, {0, 0, 0, 1, 0, 1, 'w', 0, 0, 0, 1, 0, 0, 0, 9, 1, 2},
            {0, 0, 0, 1, 0, 1, 'w', -1, 0, 0, 0}, {0, 0, 0, 1, 0, 1, 'w', 0, 0, 0, 0, 1},
            {0, 0, 0, 1, 0, 1, 'w', 0, 0, 0, 2, 127, 0, 0, 0, 127, 0, 0, 0}};
        for (byte[] body : bodies) {
            ByteBuffer whole = ByteBuffer.allocate(37 + 8 + body.length + 32);
            whole.put("everything-is-a-mapping checkpoint 1\n".getBytes(StandardCharsets.US_ASCII));
            whole.putLong(body.length).put(body);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(whole.array(), 0, whole.position());
            whole.put(digest.digest());
            Files.write(file, whole.array());
            assertEquals("The checkpoint run.checkpoint has a body that is not one of version 1. Begin the training anew, or "
                + "from another checkpoint.", refusal());
        }
    }

    @Test
    void aPlateauIsNotRestoredFromSomethingElse() {
        RateOnPlateau plateau = new RateOnPlateau(ReduceOnPlateau.standard(), "validation loss");
        assertEquals("The state of a plateau must have the array \"plateau\", got only [course].", assertThrows(
            IllegalArgumentException.class, () -> plateau.restore(Map.of("course", new double[1]))).getMessage());
    }

    @Test
    void aMissingAForeignAndANewerFileAreRefused() throws IOException {
        assertEquals("The checkpoint run.checkpoint is missing. Begin the training anew, or from another checkpoint.", refusal());
        Files.writeString(file, "PK\3\4 something else altogether\n and so on");
        assertEquals("The checkpoint run.checkpoint is not a checkpoint of this book: it does not begin with "
            + "\"everything-is-a-mapping checkpoint\". Name the file that Checkpoint.save wrote.", refusal());
        Files.write(file, new byte[500]);
        assertTrue(refusal().contains("is not a checkpoint of this book"));
        saved();
        byte[] newer = Files.readAllBytes(file);
        saved();
        newer["everything-is-a-mapping checkpoint ".length()] = '2';
        Files.write(file, newer);
        assertEquals("The checkpoint run.checkpoint is of version 2 of the format, this program reads version 1. Read it with "
            + "the program that wrote it.", refusal());
        assertEquals("everything-is-a-mapping checkpoint 1", new String(Files.readAllBytes(Checkpoint.previous(file)),
            StandardCharsets.ISO_8859_1).lines().findFirst().orElseThrow(), "what \"head -1\" shows");
    }

    @Test
    void aCheckpointOfAnotherModelOptimizerOrTrainerIsRefusedAndNothingChanges() {
        Small.trainer(Small.model()).save(file);
        Layer wider = Dense.of(64, 17, RandomSource.of(1)).then(Dense.of(17, 10, RandomSource.of(1)));
        refused(Small.trainer(wider), OTHER + "The state to be loaded must have the names of .*, got one "
            + "that lacks 1\\.weight, 1\\.bias and has 2\\.noise, 3\\.weight, 3\\.bias, which this model has not\\..*");
        Layer slimmer = Dense.of(64, 15, RandomSource.of(1)).then(Small.model().children().get("1"))
            .then(Small.model().children().get("2")).then(Dense.of(15, 10, RandomSource.of(1)));
        refused(Small.trainer(slimmer), OTHER + "\"0\\.weight\" must have shape \\(15, 64\\) for .*, got "
            + "\\(16, 64\\)\\. The state to be loaded is that of another model\\.");
        Layer same = Small.model();
        refused(new Trainer(same, Losses.crossEntropy(), Optimizer.of(HeavyBall.of(0.1), same)),
            OTHER + "The saved state must be of the same parameters and rules, got one that lacks .*");
        refused(Small.trainer(Small.model()).random("mixup", RandomSource.of(1)).onStep(step -> { }),
            "is of a trainer with 0 callbacks and the random sources \\[\\], this one has 1 and \\[mixup\\]\\. Build the trainer "
                + "as it was when the checkpoint was saved\\.");
        Trainer reporting = Small.trainer(Small.model()).onStep(step -> { });
        reporting.train(Small.batches(), 1);
        reporting.save(file);
        refused(Small.trainer(Small.model()).add(EarlyStopping.rising("accuracy", 2)), OTHER
            + "The state of early stopping must have a course of values, got only \\[\\]\\.");
        saved();
        refused(Small.trainer(Small.model()), "was not saved by a Trainer\\. Read it with Checkpoint\\.load\\.");
    }

    private void refused(Trainer trainer, String expected) {
        String before = Small.digest(trainer);
        String sentence = assertThrows(UnusableCheckpoint.class, () -> trainer.resume(file)).getMessage();
        assertTrue(sentence.matches("The checkpoint \\S+run.checkpoint " + expected), sentence);
        assertEquals(before, Small.digest(trainer));
    }

    @Test
    void savingIsFinishedWhenTheThreadIsInterrupted() {
        saved();
        Thread.currentThread().interrupt();
        saved();
        assertTrue(Thread.interrupted(), "the wish to stop is still there");
        assertEquals(3, Checkpoint.load(file).numbers("epoch")[0]);
        assertEquals(3, Checkpoint.load(Checkpoint.previous(file)).numbers("epoch")[0]);
    }
}
