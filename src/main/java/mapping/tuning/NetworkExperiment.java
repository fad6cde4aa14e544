package mapping.tuning;

import java.io.Serializable;
import mapping.Requirement;
import mapping.activations.Activations;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.HeavyBall;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A network with one hidden layer, trained by mini-batches, as an experiment: the mapping (setting, seed) ↦ cross-entropy on
 * validation examples. It takes {@code rate}, and if the space has them {@code momentum} (otherwise 0), {@code batch} (32),
 * {@code width} (32) and {@code decay}, the factor of an L2 penalty (0). It carries its examples along, so that another machine
 * needs nothing else. Section 5.3.1.
 *
 * @param train      what the network learns from
 * @param validation what its loss is measured on
 * @param epochs     of a whole trial
 */
public record NetworkExperiment(Part train, Part validation, int epochs) implements Experiment {

    /**
     * Examples as plain arrays.
     *
     * @param x      row by row
     * @param labels a class for each row
     */
    public record Part(float[] x, int[] labels) implements Serializable {

        public static Part of(Dataset data) {
            return new Part(Requirement.given("The data", data).x().data().clone(), data.labels());
        }

        /** The examples as tensors. */
        public Dataset dataset() {
            return new Dataset(Tensor.of(x, labels.length, x.length / labels.length), Tensors.labels(labels));
        }
    }

    public NetworkExperiment {
        Requirement.given("The training part", train);
        Requirement.given("The validation part", validation);
        Requirement.atLeast("The number of epochs", epochs, 1);
    }

    public static NetworkExperiment of(Dataset train, Dataset validation, int epochs) {
        return new NetworkExperiment(Part.of(train), Part.of(validation), epochs);
    }

    @Override
    public double loss(Setting setting, long seed) {
        return begin(setting, seed).trainTo(epochs);
    }

    /** The training before its first step; a unit of its resource is an epoch. */
    public Run begin(Setting setting, long seed) {
        return begin(setting, seed, Schedule.constant(1));
    }

    /** The same with the rate of each step multiplied by a schedule. */
    public Run begin(Setting setting, long seed, Schedule shape) {
        return new Run(train.dataset(), validation.dataset(), setting, seed, shape);
    }

    /** One training, which can stop after any epoch and go on. */
    public static final class Run implements Learner {

        private final Loss cost = Losses.crossEntropy();
        private final Dataset validation;
        private final Layer model;
        private final Optimizer optimizer;
        private final Batches batches;
        private final Schedule shape;
        private final double rate;
        private int epoch;
        private int steps;
        private boolean failed;

        private Run(Dataset train, Dataset validation, Setting setting, long seed, Schedule shape) {
            RandomSource random = RandomSource.of(seed);
            int in = train.x().shape()[1];
            int width = (int) Requirement.given("The setting", setting).get("width", 32);
            this.validation = validation;
            this.model = Dense.of(in, width, random).then(Activations.relu()).then(Dense.of(width, 10, random));
            this.rate = setting.get("rate");
            UpdateRule rule = HeavyBall.of(rate, setting.get("momentum", 0)).weightDecay(setting.get("decay", 0));
            this.optimizer = Optimizer.of(rule, model);
            this.batches = train.shuffled(random.nextLong()).batches((int) setting.get("batch", 32));
            this.shape = shape;
        }

        @Override
        public double trainTo(int resource) {
            try {
                while (epoch < resource && !failed) {
                    for (Batch batch : batches.epoch(epoch)) {
                        step(batch);
                    }
                    epoch++;
                }
            } catch (ArithmeticException notFinite) {
                failed = true;
            }
            return failed ? Double.POSITIVE_INFINITY : loss();
        }

        private void step(Batch batch) {
            optimizer.learningRate(rate * shape.rate(steps));
            steps++;
            optimizer.zeroGrad();
            cost.apply(model.apply(batch.x()), batch.y()).backward();
            optimizer.step();
        }

        /** The cross-entropy on the validation part; infinite for a training that failed. */
        public double loss() {
            double loss = NoGrad.of(() -> (double) cost.apply(model.apply(validation.x()), validation.y()).item());
            return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
        }

        /** The part of these examples that is classified correctly; 0 for a training that failed. */
        public double accuracy(Dataset data) {
            return failed ? 0 : NoGrad.of(() -> new Accuracy().apply(model.apply(data.x()), data.y()));
        }
    }
}
