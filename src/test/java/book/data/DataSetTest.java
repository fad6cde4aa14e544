package book.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {

    @TempDir
    Path home;

    @Test
    void everyShippedDataSetIsWholeAndSaysWhoseItIs() {
        List<DataSet> all = DataSet.all();
        assertTrue(all.stream().map(DataSet::name).toList().containsAll(List.of("diabetes", "fashion-mnist", "penguins")));
        for (DataSet data : all) {
            assertEquals(List.of(), data.damage(), data.name());
            assertTrue(data.isModel() || Files.isExecutable(data.folder().resolve("derive.sh")),
                    data.name() + " has no derive.sh");
        }
    }

    @Test
    void theWeightsOfModelsAreDataSetsToo() throws IOException {
        Files.createDirectories(home.resolve("datasets/digits"));
        Files.createDirectories(home.resolve("datasets/trained/teacher"));
        List<DataSet> all = DataSet.in(home.resolve("datasets"));
        assertEquals(List.of("digits", "trained/teacher"), all.stream().map(DataSet::name).toList());
        assertEquals(List.of(false, true), all.stream().map(DataSet::isModel).toList());
    }

    @Test
    void everyKindOfDamageIsNamed() throws IOException {
        Path folder = Files.createDirectories(home.resolve("datasets/x"));
        Files.writeString(folder.resolve("README.md"), "---\ntitle: X\nlicence: CC0-1.0\n---\n# X\n");
        Files.writeString(folder.resolve("checksums.sha256"), "0".repeat(64) + "  a.csv\n" + "0".repeat(64) + "  b.csv\n");
        Files.writeString(folder.resolve("a.csv"), "abc");
        Files.writeString(folder.resolve("c.csv"), "abc");
        List<String> damage = DataSet.in(home.resolve("datasets")).get(0).damage();
        assertEquals(4, damage.size(), damage.toString());
        assertTrue(damage.get(0).endsWith("README.md does not give the data set's source; add it to the front matter."));
        assertTrue(damage.get(1).startsWith(
            "datasets/x/a.csv is damaged: its SHA-256 sum must begin with 000000000000, got ba7816bf8f01."));
        assertTrue(damage.get(2).startsWith("datasets/x/b.csv is missing. The command \"git checkout -- datasets/x/b.csv\""));
        assertTrue(damage.get(3).endsWith("c.csv is not listed in checksums.sha256; remove it, or add its sum."));
    }
}
