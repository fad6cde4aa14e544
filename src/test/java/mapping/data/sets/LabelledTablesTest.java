package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mapping.Mapping;
import mapping.data.Labelled;
import mapping.data.Standardization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables with classes against scikit-learn's own copies, and against what the sets' descriptions publish. */
class LabelledTablesTest {

    private static final Map<String, Labelled> TABLES = Map.of("iris", Iris.load(), "wine", Wine.load(),
        "breast cancer", BreastCancer.load());

    @ParameterizedTest
    @ValueSource(strings = {"iris", "wine", "breast cancer"})
    void equalsScikitLearns(String name) {
        Labelled table = TABLES.get(name);
        assertEquals(ScikitLearn.of(name).get("rows").getAsInt(), table.count());
        assertArrayEquals(ScikitLearn.integers(name, "counts"), table.counts());
        Standardization units = Standardization.fit(table.features());
        assertClose(ScikitLearn.vector(name, "mean"), units.mean());
        assertClose(ScikitLearn.vector(name, "deviation"), units.deviation());
        for (int j = 0; j < table.width(); j++) {
            double[] column = table.column(table.names().get(j));
            assertEquals(ScikitLearn.vector(name, "min")[j], Arrays.stream(column).min().orElseThrow());
            assertEquals(ScikitLearn.vector(name, "max")[j], Arrays.stream(column).max().orElseThrow());
        }
        double[][] expected = new Gson().fromJson(ScikitLearn.of(name).get("standardized rows 0, 99 and the last"),
            double[][].class);
        Labelled some = table.map(units).select(0, 99, table.count() - 1);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], some.features()[i]);
        }
    }

    private static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int j = 0; j < expected.length; j++) {
            assertEquals(expected[j], actual[j], 1e-11 * Math.max(1, Math.abs(expected[j])), "column " + j);
        }
    }

    /** The counts that palmerpenguins publishes are 152, 68 and 124; one Adelie and one Gentoo were not measured. */
    @Test
    void penguinsAreThoseOfPalmer() {
        Labelled penguins = Penguins.load();
        assertArrayEquals(new int[] {151, 68, 123}, penguins.counts());
        // Means of the measurements, as the package's summary prints them.
        assertEquals(43.92, Arrays.stream(penguins.column("bill length (mm)")).average().orElseThrow(), 0.005);
        assertEquals(17.15, Arrays.stream(penguins.column("bill depth (mm)")).average().orElseThrow(), 0.005);
        assertEquals(200.9, Arrays.stream(penguins.column("flipper length (mm)")).average().orElseThrow(), 0.05);
        assertEquals("Adelie", penguins.className(0));
    }

    @Test
    void standardizationIsABijection() {
        Labelled wine = TABLES.get("wine");
        Standardization units = Standardization.fit(wine.features());
        Mapping<double[], double[]> back = units.then(units.inverse());
        for (double[] row : wine.features()) {
            assertClose(row, back.apply(row));
        }
        assertArrayEquals(new double[] {0, -1}, Standardization.fit(new double[][] {{5, 1}, {5, 3}}).apply(new double[] {5, 1}));
        assertEquals("Standardization must be given rows of 13 features, got a row of 2.",
            assertThrows(IllegalArgumentException.class, () -> units.apply(new double[2])).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Standardization.fit(new double[0][]));
    }

    @Test
    void selectsRowsAndColumns() {
        Labelled iris = TABLES.get("iris");
        Labelled two = iris.columns("petal width (cm)", "sepal length (cm)").select(149, 0);
        assertArrayEquals(new double[] {1.8, 5.9}, two.features()[0]);
        assertEquals(List.of("petal width (cm)", "sepal length (cm)"), two.names());
        assertEquals("virginica", two.className(0));
        assertArrayEquals(new float[] {1.8f, 5.9f, 0.2f, 5.1f}, two.values());
        assertEquals(50, iris.ofClass(1).count());
        assertEquals(List.of("y1"), iris.map(row -> new double[] {row[0]}).names());
        assertThrows(IllegalArgumentException.class, () -> iris.column("petal"));
        assertThrows(IndexOutOfBoundsException.class, () -> iris.select(150));
        assertThrows(IllegalArgumentException.class,
            () -> new Labelled(new double[][] {{1}}, new int[] {2}, List.of("x"), List.of("a", "b")));
        assertThrows(IllegalArgumentException.class,
            () -> new Labelled(new double[][] {{1, 2}}, new int[] {0}, List.of("x"), List.of("a")));
        assertThrows(IllegalArgumentException.class,
            () -> new Labelled(new double[][] {{1}}, new int[] {}, List.of("x"), List.of("a")));
    }
}
