import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProductsAndBytesHiddenTest {

    @Test
    @DisplayName("the numbers by hand")
    void numbers() {
        Check.predicted("the full convolution", 14 * 14 * 64 * 64 * 9, ProductsAndBytes.fullProducts(), 0.02);
        Check.predicted("the separable one", 14 * 14 * 64 * (9 + 64), ProductsAndBytes.separableProducts(), 0.02);
        Check.predicted("the bytes", 2688 / 2 + 64 * 4, ProductsAndBytes.fileBytes(), 0.02);
        Check.predicted("the ridge", 60e12 / 80e9, ProductsAndBytes.ridge(), 0.02);
        Check.predicted("the share", 2 * 80e9 / 60e12, ProductsAndBytes.shareOfPeak(), 0.02);
        Check.predicted("the vectors", 60e12 / 80e9 / 2, ProductsAndBytes.vectors(), 0.02);
    }
}
