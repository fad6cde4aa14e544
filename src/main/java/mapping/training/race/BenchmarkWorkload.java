package mapping.training.race;

import static mapping.activations.Activations.relu;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import mapping.Requirement;
import mapping.data.sets.Benchmark;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;

/**
 * A small network on a benchmark, as a workload in which the seed decides the cut of the data, the first weights and the order of
 * the examples: one hidden layer of 32 ReLU units, {@link #STEPS} steps on batches of 20 with a constant rate (9.1).
 */
public final class BenchmarkWorkload implements Workload {

    /** How long each training is. */
    public static final int STEPS = 200;

    private static final int WIDTH = 32;
    private static final int BATCH = 20;
    private static final double NEVER = 1e-300;

    private final LongFunction<Benchmark> cut;
    private final Task task;
    private final Map<Long, Benchmark> cuts = new ConcurrentHashMap<>();

    private BenchmarkWorkload(LongFunction<Benchmark> cut, Task task) {
        this.cut = Requirement.given("The cut", cut);
        this.task = Requirement.given("The task", task);
    }

    /**
     * The workload on what this mapping (seed) ↦ benchmark gives; each seed is asked for once.
     *
     * @param task what is learnt; for a regression the benchmark's number of classes is the number of outputs
     */
    public static BenchmarkWorkload of(LongFunction<Benchmark> cut, Task task) {
        return new BenchmarkWorkload(cut, task);
    }

    /** The data of a seed. */
    public Benchmark cut(long seed) {
        return cuts.computeIfAbsent(seed, cut::apply);
    }

    @Override
    public Outcome run(Racer racer, long seed) {
        Benchmark data = cut(seed);
        return new NetworkWorkload(task, number -> network(data, number), data.train(), data.validation(), data.test(), BATCH,
            STEPS, STEPS, NEVER, Schedule.constant(1)).run(racer, seed);
    }

    private static Layer network(Benchmark data, long seed) {
        RandomSource random = RandomSource.of(seed);
        return Dense.of(data.width(), WIDTH, random).then(relu()).then(Dense.of(WIDTH, data.classes(), random));
    }
}
