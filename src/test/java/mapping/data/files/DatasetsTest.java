package mapping.data.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    /** The SHA-256 sum of "abc", from the standard (FIPS 180-4, examples). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path home;

    @Test
    void theNearestFolderCounts() throws IOException {
        Path below = Files.createDirectories(home.resolve("a/b"));
        Files.createDirectories(home.resolve("datasets"));
        assertEquals(home.resolve("datasets").toRealPath(), Datasets.above(below).toRealPath());
        assertEquals("datasets/x/y.gz", Datasets.show(home.resolve("datasets/x/y.gz")));
    }

    @Test
    void noDatasetsFolderIsOneSentence() {
        Path root = home.getRoot();
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isDirectory(root.resolve("datasets")));
        assertEquals("No folder datasets at or above " + root + "; start in the book's folder, or set -Dbook.home to it.",
                assertThrows(IllegalStateException.class, () -> Datasets.above(root)).getMessage());
    }

    @Test
    void whatLiesOutsideADataSetIsRefused() {
        for (String[] name : new String[][] {{"..", "pom.xml"}, {"digits", "../../pom.xml"}, {"digits", "/etc/hosts"},
                {"/etc", "hosts"}, {"digits/../..", "pom.xml"}}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Datasets.read(name[0], name[1])).getMessage()
                    .startsWith("The file must lie in its data set, got "), name[0]);
        }
        assertEquals(Datasets.root().resolve("digits/README.md"), Datasets.file("digits", "README.md"));
    }

    @Test
    void aHomeWithoutDatasetsIsOneSentence() {
        String before = System.getProperty("book.home");
        System.setProperty("book.home", home.toString());
        try {
            assertEquals("The system property book.home is " + home
                + ", and there is no folder datasets in it; set it to the book's folder.",
                assertThrows(IllegalStateException.class, Datasets::root).getMessage());
        } finally {
            System.setProperty("book.home", before);
        }
    }

    @Test
    void aFolderInTheFilesPlaceIsOneSentence() throws IOException {
        Path folder = Files.createDirectories(home.resolve("datasets/x/y.gz"));
        String sentence = assertThrows(UncheckedIOException.class, () -> Datasets.bytes(folder)).getMessage();
        assertTrue(sentence.startsWith("Could not read datasets/x/y.gz: "), sentence);
    }

    @Test
    void aChecksumIsCompared() throws IOException {
        Path folder = Files.createDirectories(home.resolve("datasets/x"));
        Files.writeString(folder.resolve(Checksums.LIST), ABC + "  abc.txt\n");
        Files.writeString(folder.resolve("abc.txt"), "abc");
        Checksums sums = Checksums.of(folder);
        sums.verify(folder.resolve("abc.txt"));
        DamagedData other = assertThrows(DamagedData.class,
                () -> sums.verify(folder.resolve("abc.txt"), "abd".getBytes(StandardCharsets.UTF_8)));
        assertEquals("datasets/x/abc.txt is damaged: its SHA-256 sum must begin with ba7816bf8f01, got a52d159f262b. "
                + "The command \"git checkout -- datasets/x/abc.txt\" restores it.", other.getMessage());
        DamagedData unlisted = assertThrows(DamagedData.class,
                () -> sums.verify(folder.resolve("d.txt"), new byte[0]));
        assertEquals("datasets/x/checksums.sha256 does not list d.txt. "
                + "The command \"git checkout -- datasets/x/checksums.sha256\" restores it.", unlisted.getMessage());
        Files.writeString(folder.resolve(Checksums.LIST), "nonsense\n");
        assertThrows(DamagedData.class, () -> Checksums.of(folder));
    }
}
