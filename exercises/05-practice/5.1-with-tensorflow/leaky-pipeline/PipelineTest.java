import book.exercise.Check;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final double[] TRAIN = {2, 4, 6, 8};

    /** How many epochs of twenty have a first batch that is a run of neighbours, such as 4, 5, 6, 7. */
    private static long runs(Pipeline pipeline) {
        return IntStream.range(0, 20).filter(epoch -> {
            int[] batch = Arrays.stream(pipeline.batches(epoch)[0]).sorted().toArray();
            return batch[batch.length - 1] - batch[0] == batch.length - 1;
        }).count();
    }

    @Test
    @DisplayName("all parts pass one mapping, that of the training part's mean and deviation")
    void normalized() {
        double root = Math.sqrt(5);
        Pipeline pipeline = new Pipeline(TRAIN, 2, 1);
        Check.close("the test part (5, 10), normalized", new double[] {0, root}, pipeline.normalize(new double[] {5, 10}), 1e-12);
        Check.close("the training part, normalized", new double[] {-3 / root, -1 / root, 1 / root, 3 / root},
            pipeline.normalize(TRAIN), 1e-12);
    }

    @Test
    @DisplayName("40 examples in batches of 4 are mixed before they are cut")
    void mixed() {
        long runs = runs(new Pipeline(new double[40], 4, 1));
        Check.holds("the first batches of 20 epochs are not runs of neighbours (" + runs + " of them are)", runs < 3);
    }

    @Test
    @DisplayName("two epochs have different first batches, the same epoch the same")
    void epochs() {
        Pipeline pipeline = new Pipeline(new double[40], 4, 1);
        long different = IntStream.range(1, 20)
            .filter(epoch -> !Arrays.deepEquals(pipeline.batches(0), pipeline.batches(epoch))).count();
        Check.holds("the epochs 1 to 19 differ from epoch 0 (" + different + " of 19 do)", different == 19);
        Check.holds("epoch 3 is the same when it is asked for again",
            Arrays.deepEquals(pipeline.batches(3), pipeline.batches(3)));
    }

    @Test
    @DisplayName("every example is in one batch, and only the last batch is smaller")
    void whole() {
        int[][] batches = new Pipeline(new double[10], 4, 1).batches(0);
        Check.equal("batches of 10 examples", 3, batches.length);
        Check.holds("the sizes are 4, 4, 2", batches[0].length == 4 && batches[1].length == 4 && batches[2].length == 2);
        int[] all = Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted().toArray();
        Check.holds("each of the numbers 0 to 9 is there once", Arrays.equals(IntStream.range(0, 10).toArray(), all));
    }
}
