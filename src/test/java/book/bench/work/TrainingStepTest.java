package book.bench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** That our side of the training steps is what PyTorch's side does; nothing is timed here. */
class TrainingStepTest {

    /** Parameters and the loss of the first and of the third step, as src/bench/python/pytorch.py gives them (PyTorch 1.13). */
    private static final Map<String, double[]> PYTORCH = Map.of(
            "residual", new double[] {4672, 0.9974807500839233, 0.9578384757041931},
            "unet", new double[] {25_826, 0.5636786222457886, 0.5005149841308594},
            "lstm", new double[] {99_328, 0.34057459235191345, 0.33959510922431946},
            "transformer", new double[] {789_760, 1.3437856435775757, 1.3040809631347656},
            "depthwise", new double[] {320, 0.4324730932712555, 0.4306419789791107},
            "layernorm", new double[] {512, 1.34400475025177, 1.3398847579956055},
            "softmax", new double[] {10_000, 9.294605255126953, 9.290629386901855});

    @Test
    void bothSidesHaveTheSameParametersAndComeToTheSameLosses() {
        PYTORCH.forEach((part, expected) -> {
            TrainingStep step = new TrainingStep(() -> Exercised.named(part));
            assertEquals(expected[1], step.answer(new String[] {"loss", "1"}).check(), 2e-6 * expected[1], part);
            Work.Answer third = step.answer(new String[] {"loss", "3"});
            assertEquals(expected[0], third.value(), part);
            assertEquals(expected[2], third.check(), 1e-5 * expected[2], part);
        });
    }

    /** The weights of a layer norm of 256, their gradients and Adam's two moments; x, its gradient, y and at least two more. */
    @Test
    void theMemoryOfAStepIsAtLeastThatOfItsData() {
        Work.Answer answer = new TrainingStep(() -> Exercised.named("layernorm")).answer(new String[] {"memory", "20"});
        double megabyte = 8 * 128 * 256 * 4 / 1e6;
        assertTrue(answer.value() > 3 * megabyte && answer.value() < 40 * megabyte, "MB " + answer.value());
    }

    @Test
    void aTimeIsThatOfOneStep() {
        Work.Answer answer = new TrainingStep(() -> Exercised.named("layernorm")).answer(new String[] {"seconds", "0"});
        assertTrue(answer.value() > 0 && answer.check() > 0);
    }

    /** On a machine of that many processors no more of their time can pass, but for the coarse grain of the system's count. */
    @Test
    void aRequestChoosesTheClock() throws Exception {
        Stopwatch clock = Stopwatch.of(new String[] {"seconds", "1"});
        Stopwatch processor = Stopwatch.of(new String[] {"seconds", "1", "cpu"});
        Thread.sleep(500);
        double work = processor.seconds();
        double passed = clock.seconds();
        assertTrue(passed >= 0.5 && work >= 0 && work <= passed * Runtime.getRuntime().availableProcessors() + 0.1,
                work + " " + passed);
    }

    /** The first three as by hand: h(1) = (2654435761 folded, multiplied, folded) / 2⁸ / 2²⁴. */
    @Test
    void theNumbersAreThoseOfTheirDescription() {
        RepeatableNumbers numbers = new RepeatableNumbers();
        for (long i = 1; i <= 3; i++) {
            long h = i * 2654435761L % (1L << 32);
            h = (h ^ h >> 16) * 73244475 % (1L << 32);
            h = (h ^ h >> 16) >> 8;
            assertEquals(h / 16777216.0, numbers.next());
        }
    }
}
