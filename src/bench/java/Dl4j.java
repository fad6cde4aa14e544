import book.bench.work.BenchWorker;
import book.bench.work.EpochsOfAPeer;
import mapping.data.sets.FashionMnist;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j at epochs of the MLP. */
final class Dl4j extends EpochsOfAPeer {

    private final FashionMnist pictures;
    private final MultiLayerNetwork network;

    private Dl4j(int count) {
        super(count);
        pictures = pictures(count);
        network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(1).updater(new Adam(1e-3)).list()
                .layer(new DenseLayer.Builder().nIn(PIXELS).nOut(256).activation(Activation.RELU).build())
                .layer(new DenseLayer.Builder().nIn(256).nOut(128).activation(Activation.RELU).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT).nIn(128).nOut(CLASSES).activation(Activation.SOFTMAX).build())
                .build());
        network.init();
    }

    @Override
    protected double step(int[] rows) {
        float[] x = new float[rows.length * PIXELS];
        float[] y = new float[rows.length * CLASSES];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pictures.features(), rows[i] * PIXELS, x, i * PIXELS, PIXELS);
            y[i * CLASSES + pictures.labels()[rows[i]]] = 1;
        }
        network.fit(new DataSet(Nd4j.create(x, new int[] {rows.length, PIXELS}), Nd4j.create(y, new int[] {rows.length, CLASSES})));
        return network.score();
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("DL4J 1.0.0-M2.1", () -> new Dl4j(Integer.parseInt(arguments[1])));
    }
}
