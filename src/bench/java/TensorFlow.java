import book.bench.work.BenchWorker;
import book.bench.work.EpochsOfAPeer;
import java.util.Random;
import mapping.data.sets.FashionMnist;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.framework.optimizers.Adam;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * TensorFlow at epochs of the MLP: a graph in which a step gathers its pictures by their numbers, out of all, which are fed
 * uncopied.
 */
final class TensorFlow extends EpochsOfAPeer {

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Random random = new Random(1);
    private final TFloat32 pictures;
    private final TInt32 classes;
    private final Placeholder<TFloat32> x;
    private final Placeholder<TInt32> y;
    private final Placeholder<TInt32> numbers = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    private final Operand<TFloat32> cost;
    private final Op minimize;
    private final Session session;

    private TensorFlow(int count, int threads) {
        super(count);
        FashionMnist data = pictures(count);
        pictures = TFloat32.tensorOf(Shape.of(count, PIXELS), DataBuffers.of(data.features()));
        classes = TInt32.tensorOf(Shape.of(count), DataBuffers.of(data.labels()));
        x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(count, PIXELS)));
        y = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count)));
        Operand<TFloat32> hidden = tf.nn.relu(dense(tf.gather(x, numbers, tf.constant(0)), PIXELS, 256));
        Operand<TFloat32> logits = dense(tf.nn.relu(dense(hidden, 256, 128)), 128, CLASSES);
        Operand<TFloat32> wanted = tf.oneHot(tf.gather(y, numbers, tf.constant(0)), tf.constant(CLASSES), tf.constant(1f),
                tf.constant(0f));
        cost = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, wanted).loss(), tf.constant(0));
        minimize = new Adam(graph, 1e-3f).minimize(cost);
        session = new Session(graph, ConfigProto.newBuilder().setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(threads).build());
        session.initialize();
    }

    private Operand<TFloat32> dense(Operand<TFloat32> input, int in, int out) {
        float bound = (float) (1 / Math.sqrt(in));
        return tf.math.add(tf.linalg.matMul(input, variable(bound, in, out)), variable(bound, out));
    }

    private Variable<TFloat32> variable(float bound, long... shape) {
        float[] start = new float[(int) Shape.of(shape).size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = bound * (2 * random.nextFloat() - 1);
        }
        return tf.withInitScope().variable(tf.withInitScope().constant(Shape.of(shape), DataBuffers.of(start)));
    }

    /** TensorFlow multiplies by Eigen, which is built in. */
    @Override
    public String config() {
        return "BLAS_INFO=eigen";
    }

    @Override
    protected double step(int[] rows) {
        try (TInt32 batch = TInt32.vectorOf(rows);
                var result = session.runner().feed(x, pictures).feed(y, classes).feed(numbers, batch).addTarget(minimize)
                        .fetch(cost).run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("TensorFlow Java 1.1.0", () -> new TensorFlow(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
    }
}
