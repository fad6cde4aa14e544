package mapping.training.race;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import mapping.data.sets.Benchmark;
import mapping.layers.Dense;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.Test;

class BenchmarkWorkloadTest {

    @Test
    void eachSeedIsCutOnceAndTrainsTheNetworkOfThePage() {
        List<Long> asked = new ArrayList<>();
        BenchmarkWorkload workload = BenchmarkWorkload.of(seed -> {
            asked.add(seed);
            return Benchmark.tumours(seed);
        }, Task.CLASSIFICATION);
        Racer adam = Racer.of("Adam", Adam.of(0.01));
        Outcome first = workload.run(adam, 4);
        assertEquals(first, workload.run(adam, 4));
        assertNotEquals(first, workload.run(adam, 5));
        assertSame(workload.cut(4), workload.cut(4));
        assertEquals(List.of(4L, 5L), asked);

        Benchmark data = Benchmark.tumours(4);
        NetworkWorkload byHand = new NetworkWorkload(Task.CLASSIFICATION, seed -> {
            RandomSource random = RandomSource.of(seed);
            return Dense.of(data.width(), 32, random).then(relu()).then(Dense.of(32, data.classes(), random));
        }, data.train(), data.validation(), data.test(), 20, BenchmarkWorkload.STEPS, BenchmarkWorkload.STEPS, 1e-300,
            Schedule.constant(1));
        assertEquals(byHand.run(adam, 4), first);
    }
}
