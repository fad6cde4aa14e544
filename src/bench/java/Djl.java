import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import book.bench.work.BenchWorker;
import book.bench.work.EpochsOfAPeer;
import mapping.data.sets.FashionMnist;

/** Deep Java Library at epochs of the MLP; a step's pictures are copied into one array and given to PyTorch at once. */
final class Djl extends EpochsOfAPeer {

    private final FashionMnist pictures;
    private final Trainer trainer;
    private final Loss loss = Loss.softmaxCrossEntropyLoss();

    private Djl(int count) {
        super(count);
        pictures = pictures(count);
        Model model = Model.newInstance("mlp");
        model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(256).build()).add(Activation.reluBlock())
                .add(Linear.builder().setUnits(128).build()).add(Activation.reluBlock())
                .add(Linear.builder().setUnits(CLASSES).build()));
        trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build()));
        trainer.initialize(new Shape(BATCH, PIXELS));
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
            NDList output = trainer.forward(new NDList(manager.create(x, new Shape(rows.length, PIXELS))));
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
        BenchWorker.serve("DJL 0.35.1, PyTorch 2.7.1", () -> new Djl(Integer.parseInt(arguments[1])));
    }
}
