import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteLayerTest {

    @Test
    @DisplayName("the sum of the example")
    void example() {
        Check.equal("the sum", 8, ByteLayer.sums(new int[] {14, 8}, 10, new int[][] {{4, 8}}, new int[] {0}, new int[] {8})[0]);
    }

    @Test
    @DisplayName("rows of the weight with zero points of their own")
    void rows() {
        int[] sums = ByteLayer.sums(new int[] {3, 5}, 0, new int[][] {{4, 8}, {4, 8}}, new int[] {0, 2}, new int[] {0, 0});
        Check.equal("of zero point 0", 52, sums[0]);
        Check.equal("of zero point 2", 36, sums[1]);
    }

    @Test
    @DisplayName("the bias of the example")
    void bias() {
        Check.equal("the bias", 8, ByteLayer.bias(1, 0.5, 0.25));
        Check.equal("a half", 2, ByteLayer.bias(0.3125, 0.5, 0.25));
    }

    @Test
    @DisplayName("a sum on the next grid")
    void next() {
        Check.equal("the byte of 1", 20, ByteLayer.next(8, 0.5, 0.25, 0.1, 10));
        Check.equal("clamped above", 127, ByteLayer.next(800, 0.5, 0.25, 0.1, 10));
    }

    @Test
    @DisplayName("the rectifier")
    void rectifier() {
        Check.equal("of -1, where 0 is the byte 10", 10, ByteLayer.next(-8, 0.5, 0.25, 0.1, 10));
        Check.equal("of 1, where 0 is the byte -100", -90, ByteLayer.next(8, 0.5, 0.25, 0.1, -100));
    }
}
