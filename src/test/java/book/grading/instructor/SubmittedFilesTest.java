package book.grading.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.check.Probe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest learners lose nothing by the ways in which files come to be handed in. */
class SubmittedFilesTest {

    private static final Set<String> TYPES = Set.of("Probe");

    @TempDir
    Path folder;

    private Exercise exercise;
    private Path handedIn;

    @BeforeEach
    void anExercise() throws IOException {
        exercise = Probe.in(folder, "");
        handedIn = Files.createDirectories(folder.resolve("class/anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Probe.java", "Probe (1).java", "Probe(2).java", "Probe-1.java", "Probe_2.java", "Probe 3.java",
        "Probe.java.txt", "Probe - Copy.java", "Probe - Kopie (2).java", "Probe - 副本.java", "Probe（1）.java", "probe.java",
        "Probe.JAVA", "doejane_LATE_123_4567_Probe-1.java", "doejane_123_4567_Probe.java", "Probe copy.java"})
    void namesThatBrowsersAndPlatformsMakeAreAccepted(String name) throws IOException {
        Probe.write(handedIn.resolve(name), Probe.GOOD);
        assertEquals(Probe.GOOD, folderAnswer());
        Files.write(zip("zipped"), zipped(StandardCharsets.UTF_8, Map.of("homework/" + name, Probe.GOOD)));
        assertEquals(Probe.GOOD, archiveAnswer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProbeTest.java", "MyProbe.java", "Probe.class", "Probe.java.zip.txt", "Probes.java", "Probe.txt"})
    void otherNamesAreNoAnswers(String name) throws IOException {
        Probe.write(handedIn.resolve(name), Probe.GOOD);
        assertNull(files().answer(exercise));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "IBM437", "UTF-8", "Shift_JIS", "ISO-8859-1"})
    void anArchiveMayNameItsFilesInAnyEncoding(String charset) throws IOException {
        String name = charset.matches("GBK|Shift_JIS|UTF-8") ? "作業/練習/Probe.java" : "Übung ä/Probe.java";
        Files.write(zip("zipped"), zipped(Charset.forName(charset), Map.of(name, Probe.GOOD)));
        assertEquals(Probe.GOOD, archiveAnswer());
    }

    @Test
    void aZipInAZipAndInAFolderIsLookedInto() throws IOException {
        byte[] inner = zipped(StandardCharsets.UTF_8, Map.of("probe/Probe.java", Probe.GOOD));
        Files.write(zip("zipped"), zipped(StandardCharsets.UTF_8, Map.of("a.txt", "x"), "all/homework.zip", inner));
        assertEquals(Probe.GOOD, archiveAnswer());
        Files.write(handedIn.resolve("homework.zip"), inner);
        assertEquals(Probe.GOOD, folderAnswer());
        Files.write(handedIn.resolve("broken.zip"), new byte[100]);
        assertEquals(Probe.GOOD, folderAnswer());
    }

    @Test
    void aWholeFolderThatHasGrownIsAccepted() throws IOException {
        String home = "exercises/01-start/1.1-probe/probe/Probe.java";
        Probe.write(handedIn.resolve(home), Probe.GOOD);
        Probe.write(handedIn.resolve("src/exercises/01-start/1.1-probe/probe/stub/Probe.java"), "class Probe { }");
        Probe.write(handedIn.resolve(".book/answers/1.1/probe/Probe.java"), "class Probe { int old; }");
        Probe.write(handedIn.resolve("target/profiles/x/Probe.java"), "class Probe { int built; }");
        for (int i = 0; i < 25_000; i++) {
            Files.createFile(Files.createDirectories(handedIn.resolve("target/f" + i % 50)).resolve("x" + i));
        }
        assertEquals(Probe.GOOD, folderAnswer());
    }

    @Test
    void anArchiveOfAnySizeIsAcceptedAsOnlyAnswersAreRead() throws IOException {
        Files.write(zip("zipped"), zipped(StandardCharsets.UTF_8, Map.of("target/large.bin", "x".repeat(300 << 20),
                "Probe.java", Probe.GOOD)));
        assertEquals(Probe.GOOD, archiveAnswer());
    }

    @Test
    void equalCopiesAndStubsBesideAnAnswerDoNotCount() throws IOException {
        Probe.write(handedIn.resolve("Probe.java"), Probe.GOOD);
        Probe.write(handedIn.resolve("Probe (1).java"), Probe.GOOD);
        Probe.write(handedIn.resolve("new/Probe.java"), Files.readString(exercise.stub()).replace("\n", "\r\n"));
        assertEquals(Probe.GOOD, folderAnswer());
        Probe.write(handedIn.resolve("Probe (2).java"), Probe.answering("return 41;"));
        Problem problem = assertThrows(Problem.class, () -> files().answer(exercise));
        assertEquals("There are several files Probe.java that differ: Probe (1).java, Probe (2).java.", problem.getMessage());
        Probe.write(handedIn.resolve("probe/Probe.java"), Probe.answering("return 43;"));
        assertEquals(Probe.answering("return 43;"), folderAnswer(), "the file in the exercise's own folder");
    }

    @Test
    void aFileWhereNoneIsLookedForIsNamed() throws IOException {
        Probe.write(handedIn.resolve(".book/answers/1.1/probe/Probe.java"), Probe.GOOD);
        assertNull(files().answer(exercise));
        assertTrue(files().whereInstead(exercise).contains(".book/answers/1.1/probe/Probe.java"));
    }

    private Path zip(String name) {
        return folder.resolve("class").resolve(name + ".zip");
    }

    private SubmittedFiles files() {
        return SubmittedFolder.read(handedIn, TYPES);
    }

    private String folderAnswer() {
        return files().answer(exercise).text();
    }

    private String archiveAnswer() {
        return SubmittedArchive.read(zip("zipped"), TYPES).answer(exercise).text();
    }

    private static byte[] zipped(Charset names, Map<String, String> files) throws IOException {
        return zipped(names, files, null, null);
    }

    private static byte[] zipped(Charset names, Map<String, String> files, String more, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (more != null) {
                zip.putNextEntry(new ZipEntry(more));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
