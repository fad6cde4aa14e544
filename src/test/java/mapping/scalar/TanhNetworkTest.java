package mapping.scalar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TanhNetworkTest {

    private static List<Real> reals(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Real::new).toList();
    }

    @Test
    void aSingleLayerIsAffine() {
        List<Real> y = TanhNetwork.of(2, 2).apply(reals(1, 2, 3, 4, 5, 6), reals(10, 100));
        double[] byHand = {1 * 10 + 2 * 100 + 5, 3 * 10 + 4 * 100 + 6};
        assertArrayEquals(byHand, y.stream().mapToDouble(Real::value).toArray());
    }

    /** 3 tanh(2x + 0.5) − 1 at 0.25: tanh 1 = 0.761594155955765, and its slope in x is 6 (1 − tanh² 1) = 2.51984604908... */
    @Test
    void hiddenNeuronsGoThroughTanh() {
        TanhNetwork network = TanhNetwork.of(1, 1, 1);
        assertEquals(3 * 0.761594155955765 - 1, network.apply(reals(2, 0.5, 3, -1), reals(0.25)).get(0).value(), 1e-15);
        Value x = new Value(0.25);
        network.apply(Arrays.stream(new double[] {2, 0.5, 3, -1}).mapToObj(Value::new).toList(), List.of(x)).get(0).backward();
        assertEquals(6 * 0.419974341614026, x.grad(), 1e-14);
    }

    @Test
    void countsItsParameters() {
        assertEquals(1210, TanhNetwork.of(64, 16, 10).parameters());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> TanhNetwork.of(3));
        assertThrows(IllegalArgumentException.class, () -> TanhNetwork.of(3, 0));
        assertThrows(IllegalArgumentException.class, () -> TanhNetwork.of(1, 1).apply(reals(1), reals(1)));
        assertThrows(IllegalArgumentException.class, () -> TanhNetwork.of(1, 1).apply(reals(1, 2), reals(1, 2)));
    }
}
