package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;
import org.junit.jupiter.api.Test;

class TablesTest {

    /** load_diabetes() of scikit-learn 1.2.1: its first row, and its standardized values are ours divided by √442. */
    @Test
    void diabetesEqualsScikitLearns() {
        Diabetes raw = Diabetes.load();
        assertEquals(442, raw.features().length);
        assertEquals(59, raw.features()[0][0]);
        assertEquals(32.1, raw.features()[0][2]);
        assertEquals(151, raw.progression()[0]);
        assertEquals(152.133484, Arrays.stream(raw.progression()).average().orElseThrow(), 5e-7);
        double[] first = {0.0380759064, 0.0506801187, 0.0616962065, 0.0218723855, -0.0442234984,
            -0.0348207628, -0.0434008457, -0.00259226200, 0.0199074862, -0.0176461252};
        for (int j = 0; j < first.length; j++) {
            assertEquals(first[j], raw.standardized().features()[0][j] / Math.sqrt(442), 5e-11, Diabetes.NAMES.get(j));
        }
    }

    @Test
    void aWordThatIsNoClassIsNamed() {
        assertEquals("Column species holds \"Chinstrap\" in line 154, which is none of Adelie, Gentoo.",
            assertThrows(IllegalArgumentException.class,
                () -> Csv.read("penguins", "penguins.csv").classes("species", List.of("Adelie", "Gentoo"))).getMessage());
    }

    /** The counts that the package palmerpenguins gives for its table. */
    @Test
    void penguinsAreThoseOfPalmer() {
        Csv penguins = Csv.read("penguins", "penguins.csv");
        assertEquals(152, Collections.frequency(penguins.text("species"), "Adelie"));
        assertEquals(124, Collections.frequency(penguins.text("species"), "Gentoo"));
        assertEquals(68, Collections.frequency(penguins.text("species"), "Chinstrap"));
        assertEquals(11, Collections.frequency(penguins.text("sex"), ""));
        double[] masses = Arrays.stream(penguins.numbers("body_mass_g")).filter(mass -> !Double.isNaN(mass)).toArray();
        assertEquals(342, masses.length);
        assertEquals(4201.754, Arrays.stream(masses).average().orElseThrow(), 5e-4);
    }

    @Test
    void errorsNameTheColumnAndTheLine() {
        Csv csv = Csv.parse(Path.of("x.csv"), "a,b\n1,two\n");
        assertEquals("There is no column c; the columns are a, b.",
                assertThrows(IllegalArgumentException.class, () -> csv.text("c")).getMessage());
        assertEquals("Column b holds \"two\" in line 2, which is not a number.",
                assertThrows(IllegalArgumentException.class, () -> csv.numbers("b")).getMessage());
        assertTrue(assertThrows(DamagedData.class, () -> Csv.parse(Path.of("x.csv"), "a,b\n1\n")).getMessage()
                .contains("x.csv must have 2 cells in line 2, got 1. "));
        assertThrows(DamagedData.class, () -> Csv.parse(Path.of("x.csv"), ""));
    }
}
