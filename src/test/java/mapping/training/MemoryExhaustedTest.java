package mapping.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mapping.activations.Activations;
import mapping.data.Dataset;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** In a JVM with a heap of 40 MB a hidden layer of 4000 × 2048 numbers does not fit; one of 50 × 2048 does. */
class MemoryExhaustedTest {

    /** What the small JVM runs. */
    static final class SmallHeap {

        private SmallHeap() {
        }

        public static void main(String[] arguments) {
            Dataset data = new Dataset(Tensors.randn(RandomSource.of(1), 4000, 64), Tensors.zeros(4000));
            Layer model = Dense.of(64, 2048, RandomSource.of(1)).then(Activations.relu())
                .then(Dense.of(2048, 2, RandomSource.of(2)));
            Trainer trainer = new Trainer(model, Losses.crossEntropy(), Optimizer.of(Sgd.of(0.1), model));
            try {
                trainer.train(data.shuffled(1).batches(4000), 1);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                trainer.evaluate(data.batches(4000));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(trainer.train(data.shuffled(1).batches(50), 1).losses().length + " steps with smaller batches");
        }
    }

    @Test
    void runningOutOfMemoryGetsASentenceAndSmallerBatchesGoOn() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process small = new ProcessBuilder(java, "-Xmx40m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes,
            SmallHeap.class.getName()).redirectErrorStream(true).start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, small.waitFor(), said);
        assertEquals(List.of(
            "Memory ran out in training with batches of 4000 examples and N MB of heap. Take smaller batches and accumulate() "
                + "several for a step, or give Java more memory with -Xmx.",
            "Memory ran out in evaluation with batches of 4000 examples and N MB of heap. Take smaller batches, or give Java "
                + "more memory with -Xmx.",
            "80 steps with smaller batches"), said.replaceAll("and (38|39|40) MB", "and N MB").lines().toList());
    }

    @Test
    void theMachinesErrorIsTheCause() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        Layer model = Dense.of(64, 10, RandomSource.of(1));
        Layer greedy = x -> {
            throw full;
        };
        Trainer trainer = new Trainer(model.then(greedy), Losses.crossEntropy(), Optimizer.of(Sgd.of(0.1), model));
        assertSame(full, assertThrows(MemoryExhausted.class, () -> trainer.train(Small.batches(), 1)).getCause());
        assertSame(full, assertThrows(MemoryExhausted.class, () -> trainer.evaluate(Small.batches())).getCause());
    }
}
