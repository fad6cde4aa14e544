package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import mapping.optimizers.rules.Adafactor;
import mapping.optimizers.rules.Ftrl;
import mapping.optimizers.rules.Lamb;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.NAdam;
import org.junit.jupiter.api.Test;

/**
 * The golden values of Keras' own tests (keras-team/keras, keras/src/optimizers/*_test.py, version 3): from ones, a first
 * gradient of 0.01, then 0.1, 0.2, …, 1.0 again and again; and one step from 1, 2, 3, 4 with the gradient 1, 6, 7, 2.
 */
class KerasGoldensTest {

    private static final double TOLERANCE = 1e-4;

    private static double[][] fromOnes(UpdateRule rule, int steps) {
        double[][] points = new double[steps][];
        double[] x = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        State state = rule.start(10);
        for (int step = 0; step < steps; step++) {
            double[] gradient = new double[10];
            for (int i = 0; i < 10; i++) {
                gradient[i] = step == 0 ? 0.01 : (i + 1) / 10.0;
            }
            rule.update(state, x, gradient);
            points[step] = x.clone();
        }
        return points;
    }

    private static double[] oneStep(UpdateRule rule, int... shape) {
        double[] x = {1, 2, 3, 4};
        rule.update(rule.start(shape), x, new double[] {1, 6, 7, 2});
        return x;
    }

    private static void assertEnds(double[][] golden, double[][] points) {
        for (int step = 0; step < golden.length; step++) {
            double[] ends = golden[step].length == 1 ? new double[] {points[step][0]} : points[step];
            assertArrayEquals(golden[step], ends, TOLERANCE, "step " + (step + 1));
        }
    }

    @Test
    void nadam() {
        assertArrayEquals(new double[] {0.4686, 1.4686, 2.4686, 3.4686}, oneStep(NAdam.keras(0.5), 4), TOLERANCE);
        assertEnds(new double[][] {
            {0.4281, 0.4281, 0.4281, 0.4281, 0.4281, 0.4281, 0.4281, 0.4281, 0.4281, 0.4281},
            {-0.1738, -0.1731, -0.1726, -0.1723, -0.1721, -0.172, -0.1719, -0.1718, -0.1718, -0.1717},
            {-0.7115, -0.7103, -0.7096, -0.7092, -0.709, -0.7088, -0.7086, -0.7085, -0.7085, -0.7084},
            {-1.2335, -1.2322, -1.2313, -1.2309, -1.2306, -1.2304, -1.2302, -1.2301, -1.23, -1.2299},
            {-1.7492, -1.7478, -1.7469, -1.7464, -1.7461, -1.7459, -1.7457, -1.7456, -1.7455, -1.7454}},
            fromOnes(new NAdam(0.5, 0.5, 0.67, 1e-5, 1), 5));
    }

    @Test
    void ftrl() {
        assertArrayEquals(new double[] {0.2218, 1.3954, 2.3651, 2.8814}, oneStep(Ftrl.keras(0.5), 4), TOLERANCE);
    }

    @Test
    void lion() {
        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5}, oneStep(Lion.of(0.5), 4), TOLERANCE);
        assertEnds(new double[][] {{0.999}, {0.998}, {0.997}, {0.996}, {0.995}}, fromOnes(Lion.of(0.001), 5));
    }

    /** One step only: Keras' test checks its longer run to 0.001, and the digits there are not those of the formula. */
    @Test
    void lamb() {
        UpdateRule withoutDecay = new Lamb(0.5, 0.9, 0.999, 1e-7, 0);
        assertArrayEquals(new double[] {-0.3693, 0.6306, 1.6306, 2.6306}, oneStep(withoutDecay, 4), TOLERANCE);
    }

    /** The longer run has a constant relative step of 0.5, which is ours for four steps, as long as 0.5 ≤ 1/√t. */
    @Test
    void adafactor() {
        assertArrayEquals(new double[] {-0.3693, 0.6307, 1.6307, 2.6307}, oneStep(Adafactor.of(0.5), 4), TOLERANCE);
        assertArrayEquals(new double[] {0.7007, -0.0081, 1.2492, 3.4407}, oneStep(Adafactor.of(0.5), 2, 2), TOLERANCE);
        assertEnds(new double[][] {
            {0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55},
            {0.3031, 0.3026, 0.3025, 0.3024, 0.3024, 0.3024, 0.3024, 0.3024, 0.3024, 0.3024},
            {0.1671, 0.1665, 0.1663, 0.1663, 0.1663, 0.1663, 0.1663, 0.1663, 0.1663, 0.1663},
            {0.0923, 0.0916, 0.0915, 0.0914, 0.0914, 0.0914, 0.0914, 0.0914, 0.0914, 0.0914}},
            fromOnes(new Adafactor(0.5, -0.65, 1e-15, 1e-4, 0.9), 4));
    }
}
