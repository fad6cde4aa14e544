import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.Space;
import mapping.initialization.Blueprint;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockCountsHiddenTest {

    @Test
    @DisplayName("a convolution of random sizes, counted by the library")
    void convolution() {
        Random random = Seed.random();
        int groups = 1 + random.nextInt(3);
        int in = groups * (1 + random.nextInt(5));
        int out = groups * (1 + random.nextInt(5));
        int kernel = 1 + random.nextInt(4);
        int height = 20 + random.nextInt(20);
        int width = 20 + random.nextInt(20);
        Layer layer = Blueprint.of(() -> Conv2d.grouped(in, out, kernel, groups, RandomSource.of(1)));
        Summary summary = Summary.of(layer, Space.reals(in, height, width));
        Check.equal("parameters", summary.parameters(), BlockCounts.convolutionParameters(in, out, kernel, groups));
        Check.equal("multiply-adds", summary.multiplyAdds(),
                BlockCounts.convolutionMultiplyAdds(in, out, kernel, groups, height - kernel + 1, width - kernel + 1));
    }

    @Test
    @DisplayName("attention of random sizes, counted by the library")
    void attention() {
        Random random = Seed.random();
        int times = 1 + random.nextInt(3000);
        int width = 64 * (1 + random.nextInt(30));
        Layer layer = Blueprint.of(() -> MultiHeadAttention.of(width, width / 64, RandomSource.of(1)));
        Summary summary = Summary.of(layer, Space.reals(times, width));
        Check.equal("parameters", summary.parameters(), BlockCounts.attentionParameters(width));
        Check.equal("multiply-adds", summary.multiplyAdds(), BlockCounts.attentionMultiplyAdds(times, width));
    }
}
