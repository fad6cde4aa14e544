import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BytesLeftHiddenTest {

    @Test
    @DisplayName("by counting: 200,704 bytes against 25,088 and 25,152; 59 times 848 weights; two factors of two; 7/8 of 0.8")
    void counted() {
        Check.predicted("pruned", 200704 / 25088.0, BytesLeft.pruned(), 0.02);
        Check.predicted("shared", 200704 / 25152.0, BytesLeft.shared(), 0.02);
        Check.predicted("the rank", Math.floor(50176 / 848.0), BytesLeft.rank(), 0.002);
        Check.predicted("filters", 2 * 2, BytesLeft.filters(), 0.02);
        Check.predicted("halfway", 0.8 * 7 / 8, BytesLeft.halfway(), 0.02);
    }
}
