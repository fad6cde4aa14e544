import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteGridTest {

    @Test
    @DisplayName("scales (values of TensorFlow Lite's tests)")
    void scales() {
        Check.close("from -10 to 30", 0.156863, ByteGrid.scale(-10, 30), 1e-4);
        Check.close("from 0 to 30", 0.117647, ByteGrid.scale(0, 30), 1e-4);
    }

    @Test
    @DisplayName("zero points (values of TensorFlow Lite's tests, less 128)")
    void zeroPoints() {
        Check.equal("from -10 to 30", 64 - 128, ByteGrid.zeroPoint(-10, 30));
        Check.equal("from 0 to 30", -128, ByteGrid.zeroPoint(0, 30));
        Check.equal("from -10 to 0", 127, ByteGrid.zeroPoint(-10, 0));
    }

    @Test
    @DisplayName("a range without 0 is widened")
    void widened() {
        Check.close("from 10 to 30", 30 / 255.0, ByteGrid.scale(10, 30), 1e-9);
        Check.close("from -30 to -10", 30 / 255.0, ByteGrid.scale(-30, -10), 1e-9);
    }

    @Test
    @DisplayName("halves go to the even number, before the zero point is added")
    void halves() {
        Check.equal("0.5", 1, ByteGrid.quantize(0.5, 1, 1));
        Check.equal("1.5", 3, ByteGrid.quantize(1.5, 1, 1));
        Check.equal("2.5", 3, ByteGrid.quantize(2.5, 1, 1));
    }

    @Test
    @DisplayName("what is beyond is clamped")
    void clamped() {
        Check.equal("20", 100, ByteGrid.quantize(20, 0.25, 20));
        Check.equal("1,000", 127, ByteGrid.quantize(1000, 0.25, 20));
        Check.equal("-1,000", -128, ByteGrid.quantize(-1000, 0.25, 20));
        Check.equal("30", 127, ByteGrid.quantize(30, 0.25, 20));
    }

    @Test
    @DisplayName("and back")
    void back() {
        Check.close("the byte 0", 16, ByteGrid.dequantize(0, 0.25, -64), 1e-9);
        Check.close("the zero point", 0, ByteGrid.dequantize(-64, 0.25, -64), 1e-9);
    }

    @Test
    @DisplayName("a range the wrong way round is refused")
    void refused() {
        boolean refused = false;
        try {
            ByteGrid.scale(2, 1);
        } catch (IllegalArgumentException expected) {
            refused = true;
        }
        Check.holds("scale(2, 1) is refused", refused);
    }
}
