import book.bench.work.BenchWorker;
import book.bench.work.EpochsOfAPeer;
import java.util.stream.IntStream;
import mapping.data.sets.FashionMnist;
import smile.base.mlp.Layer;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/** Smile at epochs of the MLP: double precision and plain gradient descent, as it has no Adam. */
final class Smile extends EpochsOfAPeer {

    private static final int JUDGED = 1000;

    private final double[][] x;
    private final int[] y;
    private final MLP network = new MLP(Layer.input(PIXELS), Layer.rectifier(256), Layer.rectifier(128),
            Layer.mle(CLASSES, OutputFunction.SOFTMAX));

    private Smile(int count) {
        super(count);
        FashionMnist pictures = pictures(count);
        x = IntStream.range(0, count).mapToObj(i -> IntStream.range(0, PIXELS)
                .mapToDouble(j -> pictures.features()[i * PIXELS + j]).toArray()).toArray(double[][]::new);
        y = pictures.labels();
        network.setLearningRate(TimeFunction.constant(0.1));
    }

    @Override
    protected double step(int[] rows) {
        double[][] inputs = new double[rows.length][];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            inputs[i] = x[rows[i]];
            labels[i] = y[rows[i]];
        }
        network.update(inputs, labels);
        return 0;
    }

    /** A step does not tell its loss: it is that of the first pictures, outside of the time. */
    @Override
    protected double loss(double meanOfSteps) {
        double sum = 0;
        for (int i = 0; i < JUDGED; i++) {
            double[] posterior = new double[CLASSES];
            network.predict(x[i], posterior);
            sum -= Math.log(Math.max(1e-30, posterior[y[i]]));
        }
        return sum / JUDGED;
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("Smile 3.1.1", () -> new Smile(Integer.parseInt(arguments[1])));
    }
}
