import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.compression.QuantizationGrid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteGridHiddenTest {

    @Test
    @DisplayName("the library's grids over random ranges")
    void library() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double least = -5 * random.nextDouble();
            double greatest = 5 * random.nextDouble() + 0.1;
            QuantizationGrid grid = QuantizationGrid.affine(least, greatest);
            Check.close("the scale", grid.scale(0), ByteGrid.scale(least, greatest), 1e-5);
        }
    }

    @Test
    @DisplayName("numbers come back to half a scale")
    void back() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double x = 10 * random.nextDouble() - 5;
            double y = ByteGrid.dequantize(ByteGrid.quantize(x, 0.1, 3), 0.1, 3);
            Check.holds("a number is off by half a scale at most", Math.abs(x - y) <= 0.05 + 1e-9);
        }
    }
}
