package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mapping.data.Measured;
import mapping.data.Standardization;
import org.junit.jupiter.api.Test;

class MeasuredTablesTest {

    /**
     * The summary of the same 392 cars, "Auto" in James, Witten, Hastie & Tibshirani, "An Introduction to Statistical Learning",
     * as R prints it to four digits. (Their years are right where this copy has 1982 for 1981, so the year is left out.)
     */
    @Test
    void carsAreThoseOfTheTextbook() {
        Measured cars = AutoMpg.load();
        assertEquals(392, cars.count());
        assertEquals(23.45, Arrays.stream(cars.target()).average().orElseThrow(), 0.005);
        double[] means = {5.472, 194.4, 104.5, 2978, 15.54};
        double[] halfDigits = {5e-4, 0.05, 0.05, 0.5, 5e-3};
        for (int j = 0; j < means.length; j++) {
            assertEquals(means[j], Arrays.stream(cars.column(AutoMpg.NAMES.get(j))).average().orElseThrow(), halfDigits[j],
                AutoMpg.NAMES.get(j));
        }
        assertEquals(9, Arrays.stream(cars.target()).min().orElseThrow());
        assertEquals(46.6, Arrays.stream(cars.target()).max().orElseThrow());
    }

    @Test
    void selectsAndMaps() {
        Measured diabetes = Diabetes.load().measured();
        Measured some = diabetes.columns("bmi").select(1, 0);
        assertArrayEquals(new double[] {21.6}, some.features()[0]);
        assertArrayEquals(new double[] {75, 151}, some.target());
        assertArrayEquals(new float[] {21.6f, 32.1f}, some.values());
        assertArrayEquals(Diabetes.load().standardized().features()[7],
            diabetes.map(Standardization.fit(diabetes.features())).features()[7], 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Measured(new double[1][1], new double[2], List.of("x"), "y"));
    }
}
