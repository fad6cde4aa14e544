import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PipelineHiddenTest {

    @Test
    @DisplayName("normalizing is one mapping for all parts: a number goes to the same place alone and among others")
    void oneMapping() {
        Random random = Seed.random();
        double[] train = random.doubles(20, -3, 9).toArray();
        Pipeline pipeline = new Pipeline(train, 5, 3);
        double[] many = pipeline.normalize(new double[] {1, 7, -2});
        Check.close("7 alone", new double[] {many[1]}, pipeline.normalize(new double[] {7}), 1e-9);
        double[] normalized = pipeline.normalize(train);
        Check.close("mean of the training part", 0.0, Arrays.stream(normalized).average().getAsDouble(), 1e-9);
        Check.close("mean square of the training part", 1.0,
            Arrays.stream(normalized).map(x -> x * x).average().getAsDouble(), 1e-9);
    }

    @Test
    @DisplayName("in many epochs example 0 meets all others")
    void meets() {
        Pipeline pipeline = new Pipeline(new double[12], 4, Seed.random().nextInt(1000));
        long met = IntStream.range(0, 60).boxed().flatMap(epoch -> Arrays.stream(pipeline.batches(epoch)))
            .filter(batch -> Arrays.stream(batch).anyMatch(i -> i == 0)).flatMapToInt(Arrays::stream).distinct().count();
        Check.equal("examples that were in a batch with example 0, itself included", 12, (int) met);
    }
}
