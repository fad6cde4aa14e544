package book.site.interactive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mapping.activations.Activation;
import mapping.activations.Activations;
import mapping.data.Dataset;
import mapping.data.Labelled;
import mapping.data.sets.Synthetic;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * The numbers of the boundary that is trained, sections 2.2.2 and 4.3.2: a network 2 → units → units → 2 learns two classes of
 * points, and at some steps the probability that it gives to the second class is kept on a grid.
 *
 * @param probabilities at each of {@link #MOMENTS}, row by row from the top left
 * @param losses        at every fifth step the cross-entropy of the points to learn and of 400 others
 * @param right         at each of {@link #MOMENTS} the share that is right, of both
 */
record Boundary(List<float[]> probabilities, List<double[]> losses, List<double[]> right) {

    static final int[] MOMENTS = {0, 5, 10, 20, 40, 80, 150, 250, 400};
    static final int STEPS = MOMENTS[MOMENTS.length - 1];
    /** Losses are looked at in every so many steps. */
    static final int EVERY = 5;
    /** Of the grid, in each direction. */
    static final int CELLS = 20;
    /** Probabilities are sent in this many levels. */
    static final int LEVELS = 64;
    /** Losses are sent by their decimal logarithms, in whole numbers of this, and none below the least one. */
    static final double LOG_QUANTUM = 1e-3;
    static final double LEAST = 1e-5;
    /** Points are sent in whole numbers of this part of the square's side. */
    static final double POINT_QUANTUM = 1.0 / 500;
    static final double RATE = 0.02;
    static final int OTHERS = 400;
    static final int[] UNITS = {2, 3, 8, 32};
    static final double[] DECAYS = {0, 0.3, 1};
    static final long SEED = 1;

    /** Points to learn and others, in a square of the plane. */
    record Ground(String name, String title, double left, double right, double bottom, double top, Labelled points,
            Labelled others) {

        static Ground moons(String name, String title, int count, double noise) {
            return new Ground(name, title, -1.8, 2.8, -2, 2.6, Synthetic.twoMoons(count, noise).apply(1L),
                Synthetic.twoMoons(OTHERS, noise).apply(2L));
        }

        /** The points to learn: across from the left and down from the top in quanta, and the class. */
        int[][] rows() {
            return IntStream.range(0, points.count()).mapToObj(i -> new int[] {
                Compact.quanta((points.features()[i][0] - left) / (right - left), POINT_QUANTUM),
                Compact.quanta((top - points.features()[i][1]) / (top - bottom), POINT_QUANTUM),
                points.labels()[i]}).toArray(int[][]::new);
        }

        /** A disc and the ring around it, as in section 2.2.2. */
        static Labelled ring(int count, long seed) {
            RandomSource source = RandomSource.of(seed);
            double[][] points = new double[count][];
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * source.nextDouble();
                double radius = i % 2 == 0 ? 0.4 * Math.sqrt(source.nextDouble()) : 0.7 + 0.3 * source.nextDouble();
                points[i] = new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
                labels[i] = i % 2;
            }
            return new Labelled(points, labels, List.of("x1", "x2"), List.of("disc", "ring"));
        }
    }

    static final List<Ground> GROUNDS = List.of(
        Ground.moons("moons", "two moons, little noise", 100, 0.1),
        Ground.moons("noisy", "two moons, much noise, 50 points", 50, 0.35),
        new Ground("ring", "disc and ring", -1.4, 1.4, -1.4, 1.4, Ground.ring(100, 1), Ground.ring(OTHERS, 2)));

    static final Map<String, Activation> ACTIVATIONS = activations();

    private static Map<String, Activation> activations() {
        Map<String, Activation> all = new LinkedHashMap<>();
        all.put("tanh", Activations.tanh());
        all.put("ReLU", Activations.relu());
        return all;
    }

    static Layer network(int units, Activation activation) {
        RandomSource start = RandomSource.of(SEED);
        return Dense.of(2, units, start).then(activation).then(Dense.of(units, units, start)).then(activation)
            .then(Dense.of(units, 2, start));
    }

    static Boundary of(Ground ground, int units, Activation activation, double decay) {
        Layer network = network(units, activation);
        Optimizer optimizer = Optimizer.of(AdamW.of(RATE, decay), network);
        Dataset points = ground.points().dataset();
        Dataset others = ground.others().dataset();
        Tensor places = places(ground);
        List<float[]> probabilities = new ArrayList<>();
        List<double[]> losses = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            Tensor cost = Losses.crossEntropy().apply(network.apply(points.x()), points.y());
            if (step % EVERY == 0) {
                losses.add(new double[] {cost.item(),
                    NoGrad.of(() -> Losses.crossEntropy().apply(network.apply(others.x()), others.y())).item()});
            }
            if (step == MOMENTS[probabilities.size()]) {
                probabilities.add(NoGrad.of(() -> second(network.apply(places))));
                right.add(new double[] {right(network, points), right(network, others)});
            }
            if (step < STEPS) {
                optimizer.zeroGrad();
                cost.backward();
                optimizer.step();
            }
        }
        return new Boundary(probabilities, losses, right);
    }

    static JsonObject data() {
        JsonObject data = new JsonObject();
        data.add("moments", Playground.numbers(Arrays.stream(MOMENTS).asDoubleStream().toArray()));
        data.addProperty("every", EVERY);
        data.addProperty("cells", CELLS);
        data.addProperty("levels", LEVELS);
        data.addProperty("logQuantum", LOG_QUANTUM);
        data.addProperty("least", LEAST);
        data.addProperty("pointQuantum", POINT_QUANTUM);
        JsonArray grounds = new JsonArray();
        for (Ground ground : GROUNDS) {
            JsonObject one = new JsonObject();
            one.add("square", Playground.numbers(ground.left, ground.right, ground.bottom, ground.top));
            one.addProperty("points", Compact.differences(ground.rows()));
            JsonArray trainings = new JsonArray();
            for (int units : UNITS) {
                for (Activation activation : ACTIVATIONS.values()) {
                    for (double decay : DECAYS) {
                        trainings.add(of(ground, units, activation, decay).json(ground));
                    }
                }
            }
            one.add("trainings", trainings);
            grounds.add(one);
        }
        data.add("grounds", grounds);
        return data;
    }

    private JsonObject json(Ground ground) {
        JsonObject one = new JsonObject();
        StringBuilder maps = new StringBuilder();
        probabilities.forEach(p -> maps.append(Levels.text(p, LEVELS)).append(' '));
        one.addProperty("maps", maps.toString().trim());
        one.addProperty("losses", Compact.differences(losses.stream().map(pair -> new int[] {
            Compact.quanta(StrictMath.log10(Math.max(LEAST, pair[0])), LOG_QUANTUM),
            Compact.quanta(StrictMath.log10(Math.max(LEAST, pair[1])), LOG_QUANTUM)}).toArray(int[][]::new)));
        one.addProperty("right", Compact.of(right.stream().flatMapToInt(pair -> IntStream.of(
            (int) Math.round(pair[0] * ground.points.count()), (int) Math.round(pair[1] * OTHERS))).toArray()));
        return one;
    }

    private static float[] second(Tensor scores) {
        float[] answer = new float[scores.size(0)];
        for (int i = 0; i < answer.length; i++) {
            answer[i] = (float) (1 / (1 + StrictMath.exp(scores.get(i, 0) - scores.get(i, 1))));
        }
        return answer;
    }

    private static double right(Layer network, Dataset set) {
        float[] p = NoGrad.of(() -> second(network.apply(set.x())));
        int count = 0;
        for (int i = 0; i < p.length; i++) {
            count += p[i] > 0.5 == set.y().data()[i] > 0.5 ? 1 : 0;
        }
        return count / (double) p.length;
    }

    /** The corners of the grid's cells, row by row from the top. */
    static Tensor places(Ground ground) {
        float[] all = new float[2 * (CELLS + 1) * (CELLS + 1)];
        for (int row = 0; row <= CELLS; row++) {
            for (int column = 0; column <= CELLS; column++) {
                int at = 2 * (row * (CELLS + 1) + column);
                all[at] = (float) (ground.left + (ground.right - ground.left) * column / CELLS);
                all[at + 1] = (float) (ground.top - (ground.top - ground.bottom) * row / CELLS);
            }
        }
        return Tensor.of(all, all.length / 2, 2);
    }
}
