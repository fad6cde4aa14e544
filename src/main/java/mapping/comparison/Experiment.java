package mapping.comparison;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * What every engine of chapter 5 is given alike: prepared pictures, first weights, batches in their order, an update rule.
 *
 * <pre>{@code
 * Experiment experiment = Experiment.standard();
 * Layer network = experiment.network();                        // its namedParameters() are what another engine starts from
 * LossCurve ours = experiment.train(network, experiment.rule(), Experiment.STEPS);
 * double farthest = ours.largestRelativeDifference(theirs);
 * }</pre>
 *
 * @param data      prepared pictures
 * @param batchSize of a step
 * @param seed      of the first weights and of the order of the examples
 */
public record Experiment(ClothingParts data, int batchSize, long seed) {

    /** Steps over which curves are compared: one epoch of {@link #standard}. */
    public static final int STEPS = 100;
    /** Channels of the convolution. */
    public static final int CHANNELS = 8;
    /** Height and width of what the pooling gives: 28 − 2, halved. */
    public static final int POOLED = 13;
    /** Width of the hidden dense layer. */
    public static final int HIDDEN = 32;
    /** The clothes' classes. */
    public static final int CLASSES = 10;

    private static final int SIDE = 28;
    private static final int SIZE = 64;

    public Experiment {
        Requirement.given("The data", data);
        Requirement.between("The batch size", batchSize, 1, data.train().count());
    }

    /** The training part normalized by its own mean and deviation, in batches of 64, seed 1. */
    public static Experiment standard() {
        ClothingParts raw = ClothingParts.load();
        return new Experiment(raw.map(raw.preparation()), SIZE, 1);
    }

    /**
     * A new network with the first weights: (n, 1, 28, 28) → (n, 10). A convolution with a 3 × 3 window without padding, ReLU,
     * pooling by 2, a hidden dense layer, ReLU, a dense layer. Parameters: 0.weight (8, 1, 3, 3), 0.bias (8),
     * 4.weight (32, 1352), 4.bias (32), 6.weight (10, 32), 6.bias (10).
     */
    public Layer network() {
        RandomSource random = RandomSource.of(seed).fork("network");
        return Conv2d.of(1, CHANNELS, 3, random).then(relu()).then(maxPool(2)).then(flatten())
            .then(Dense.of(CHANNELS * POOLED * POOLED, HIDDEN, random)).then(relu()).then(Dense.of(HIDDEN, CLASSES, random));
    }

    /**
     * A new network without convolution, with its first weights: (n, 1, 28, 28) → (n, 10). Parameters: 1.weight (32, 784),
     * 1.bias (32), 3.weight (10, 32), 3.bias (10).
     */
    public Layer perceptron() {
        RandomSource random = RandomSource.of(seed).fork("perceptron");
        return flatten().then(Dense.of(SIDE * SIDE, HIDDEN, random)).then(relu()).then(Dense.of(HIDDEN, CLASSES, random));
    }

    /** The batches of an epoch in an order that the seed decides, another one in every epoch; the last may be smaller. */
    public Batches batches() {
        return data.train().shuffled(seed).batches(batchSize);
    }

    /** The batches of the first steps, over as many epochs as that takes: x of shape (64, 1, 28, 28), y of shape (64). */
    public List<Batch> batches(int steps) {
        Requirement.atLeast("The number of steps", steps, 1);
        Batches batches = batches();
        List<Batch> list = new ArrayList<>();
        for (int epoch = 0; list.size() < steps; epoch++) {
            Iterator<Batch> rest = batches.epoch(epoch).iterator();
            while (rest.hasNext() && list.size() < steps) {
                list.add(rest.next());
            }
        }
        return list;
    }

    /** SGD with momentum: v ← 0.9 v + g, then θ ← θ − 0.02 v, from v = 0; the same formula in TensorFlow and PyTorch. */
    public UpdateRule rule() {
        return HeavyBall.of(0.02, 0.9);
    }

    /**
     * Adam with the rate 0.001, β₁ = 0.9, β₂ = 0.999 and this ε, which the paper's algorithm 1 and PyTorch add to √v̂.
     * TensorFlow adds its own to √v instead, which is another rule (section 5.1.3).
     */
    public UpdateRule adam(double epsilon) {
        return new Adam(1e-3, 0.9, 0.999, epsilon);
    }

    /** Trains a model of the book by the mean cross-entropy of each batch; returns the losses before each step. */
    public LossCurve train(Layer model, UpdateRule rule, int steps) {
        Loss loss = Losses.crossEntropy();
        Optimizer optimizer = Optimizer.of(rule, model);
        List<Batch> batches = batches(steps);
        double[] losses = new double[steps];
        for (int step = 0; step < steps; step++) {
            Batch batch = batches.get(step);
            optimizer.zeroGrad();
            Tensor cost = loss.apply(model.apply(batch.x()), batch.y());
            losses[step] = cost.item();
            cost.backward();
            optimizer.step();
        }
        return new LossCurve("ours", losses);
    }
}
