import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import book.bench.work.BenchWorker;
import book.bench.work.BuiltText;
import book.bench.work.EpochsOfAPeer;
import mapping.data.sets.FashionMnist;

/** Deep Java Library at epochs of the MLP or the CNN; a step's pictures are copied into one array and given at once. */
final class Djl extends EpochsOfAPeer {

    private final FashionMnist pictures;
    private final Trainer trainer;
    private final Loss loss = Loss.softmaxCrossEntropyLoss();

    private final boolean ofRows;

    private Djl(String network, int count) {
        super(count);
        pictures = pictures(count);
        ofRows = network.equals("mlp");
        Model model = Model.newInstance(network);
        model.setBlock(ofRows ? mlp() : cnn());
        trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build()));
        trainer.initialize(shape(BATCH));
    }

    private static SequentialBlock mlp() {
        return new SequentialBlock().add(Linear.builder().setUnits(256).build()).add(Activation.reluBlock())
                .add(Linear.builder().setUnits(128).build()).add(Activation.reluBlock())
                .add(Linear.builder().setUnits(CLASSES).build());
    }

    private static SequentialBlock cnn() {
        return new SequentialBlock().add(convolution(16)).add(Activation.reluBlock()).add(pool())
                .add(convolution(32)).add(Activation.reluBlock()).add(pool())
                .add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(CLASSES).build());
    }

    private static Block convolution(int filters) {
        return Conv2d.builder().setKernelShape(new Shape(3, 3)).optPadding(new Shape(1, 1)).setFilters(filters).build();
    }

    private static Block pool() {
        return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
    }

    private Shape shape(int count) {
        return ofRows ? new Shape(count, PIXELS) : new Shape(count, 1, 28, 28);
    }

    @Override
    public String config() {
        return BuiltText.blasIn("libtorch_cpu.so");
    }

    @Override
    protected double step(int[] rows) {
        float[] x = new float[rows.length * PIXELS];
        float[] y = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pictures.features(), rows[i] * PIXELS, x, i * PIXELS, PIXELS);
            y[i] = pictures.labels()[rows[i]];
        }
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            NDList output = trainer.forward(new NDList(manager.create(x, shape(rows.length))));
            NDArray cost = loss.evaluate(new NDList(manager.create(y)), output);
            gradients.backward(cost);
            trainer.step();
            float mean = cost.getFloat();
            output.close();
            cost.close();
            return mean;
        }
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("DJL 0.35.1, PyTorch 2.7.1", () -> new Djl(arguments[0], Integer.parseInt(arguments[1])));
    }
}
