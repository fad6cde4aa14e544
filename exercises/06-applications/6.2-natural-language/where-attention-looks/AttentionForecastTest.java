import book.exercise.Check;
import mapping.layers.Embedding;
import mapping.tensor.Tensor;
import mapping.text.classification.AttentionPooling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttentionForecastTest {

    /** Vectors (first element, score) of padding and of the three words; the query takes the score out. */
    private static AttentionPooling pooling(float shift) {
        float two = (float) Math.log(2);
        Tensor table = Tensor.matrix(new float[][] {{0, 0}, {8, shift}, {2, shift}, {3, two + shift}});
        return new AttentionPooling(new Embedding(table, 0), Tensor.matrix(new float[][] {{0}, {1}}));
    }

    private static Tensor text(float... numbers) {
        return Tensor.matrix(new float[][] {numbers});
    }

    @Test
    @DisplayName("the third word")
    void third() {
        Check.predicted("the weight", pooling(0).weights(text(1, 2, 3)).get(0, 2), AttentionForecast.third(), 0.005);
    }

    @Test
    @DisplayName("the pooled vector")
    void pooled() {
        Check.predicted("the first element", pooling(0).apply(text(1, 2, 3)).get(0, 0), AttentionForecast.pooled(), 0.005);
    }

    @Test
    @DisplayName("the third word twice")
    void twice() {
        Tensor weights = pooling(0).weights(text(1, 2, 3, 3));
        Check.predicted("the weights together", weights.get(0, 2) + weights.get(0, 3), AttentionForecast.twice(), 0.005);
    }

    @Test
    @DisplayName("greater scores")
    void shifted() {
        Check.predicted("the weight", pooling(5).weights(text(1, 2, 3)).get(0, 2), AttentionForecast.shifted(), 0.005);
    }

    @Test
    @DisplayName("without a mask")
    void unmasked() {
        Tensor weights = Tensor.vector(0, 0, (float) Math.log(2), 0, 0).softmax(0);
        Check.predicted("the weight", weights.get(2), AttentionForecast.unmasked(), 0.005);
    }
}
