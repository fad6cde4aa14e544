import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangedUnitsHiddenTest {

    private static double[][] matrix(Random random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = random.doubles(columns, -1, 1).toArray();
        }
        return matrix;
    }

    @Test
    @DisplayName("a random network of 3 inputs, 6 units and 2 outputs, its units exchanged in three ways")
    void random() {
        Random random = Seed.random();
        ExchangedUnits.Network network = new ExchangedUnits.Network(matrix(random, 6, 3), random.doubles(6, -1, 1).toArray(),
                matrix(random, 2, 6), random.doubles(2, -1, 1).toArray());
        ExchangedUnits.Network other = ExchangedUnits.exchange(ExchangedUnits.exchange(network, 0, 5), 2, 3);
        for (int trial = 0; trial < 10; trial++) {
            double[] x = random.doubles(3, -2, 2).toArray();
            Check.close("y after two exchanges", network.apply(x), other.apply(x), 1e-12);
            Check.close("y after exchanging a unit with itself", network.apply(x),
                    ExchangedUnits.exchange(network, 4, 4).apply(x), 1e-12);
        }
        Check.close("b1 after two exchanges back", network.b1(),
                ExchangedUnits.exchange(ExchangedUnits.exchange(other, 2, 3), 0, 5).b1(), 0);
    }
}
