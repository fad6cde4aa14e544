package book.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file by which Jupyter knows the kernel. */
class KernelSpecTest {

    @TempDir
    private Path prefix;

    @Test
    void itIsInstalledBelowAPrefixAndMayBeInstalledAgain() throws IOException {
        Path file = KernelSpec.install(KernelSpec.folder(prefix), KernelSpec.NAME, false);
        assertEquals(prefix.resolve("share/jupyter/kernels/java/kernel.json"), file);
        JsonObject spec = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonArray command = spec.getAsJsonArray("argv");
        assertTrue(Files.isExecutable(Path.of(command.get(0).getAsString())));
        assertEquals("{connection_file}", command.get(command.size() - 1).getAsString());
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        KernelSpec.install(KernelSpec.folder(prefix), KernelSpec.NAME, false);
    }

    @Test
    void anotherKernelIsReplacedOnlyIfThatIsAskedFor() throws IOException {
        Path folder = KernelSpec.folder(prefix);
        Path file = folder.resolve("java/kernel.json");
        Files.createDirectories(file.getParent());
        for (String other : new String[] {"{\"argv\": [\"java\", \"-jar\", \"ijava.jar\"]}", "not JSON", "{}"}) {
            Files.writeString(file, other);
            Problem problem = assertThrows(Problem.class, () -> KernelSpec.install(folder, "java", false));
            assertEquals(Problem.Kind.USAGE, problem.kind());
            assertTrue(problem.mend().contains("--replace"));
            assertEquals(other, Files.readString(file));
        }
        KernelSpec.install(folder, "java", true);
        assertTrue(Files.readString(file).contains("JupyterKernel"));
    }

    @Test
    void aMalformedSpecIsSaidInOneSentence() throws IOException {
        Path folder = KernelSpec.folder(prefix);
        Files.createDirectories(folder.resolve("java"));
        for (String malformed : new String[] {"", "null", "[]", "{}", "7", "{\"argv\": null}", "{\"argv\": {}}",
            "{\"argv\": [{}]}", "{\"argv\": [", "not JSON"}) {
            Files.writeString(folder.resolve("java/kernel.json"), malformed);
            assertEquals("A kernel.json must be a JSON object with a list \"argv\"; the one in " + folder.resolve("java")
                    + " is not.", assertThrows(Problem.class, () -> KernelSpec.install(folder, "java", false)).getMessage());
        }
        Files.writeString(folder.resolve("java/kernel.json"), "{\"argv\": [null, 1]}");
        assertEquals("Another kernel of the name \"java\" is installed in " + folder.resolve("java") + ".",
                assertThrows(Problem.class, () -> KernelSpec.install(folder, "java", false)).getMessage());
    }

    /** As Jupyter does, though not as Java does. */
    @Test
    void theReadersFolderIsBelowHome() {
        assertEquals("/elsewhere", JupyterFolders.home("linux", "/elsewhere"));
        assertEquals(System.getProperty("user.home"), JupyterFolders.home("linux", null));
        assertEquals(System.getProperty("user.home"), JupyterFolders.home("windows 11", "/elsewhere"));
    }

    @Test
    void aNameIsNotAPath() {
        assertThrows(Problem.class, () -> KernelSpec.install(KernelSpec.folder(prefix), "../java", false));
    }
}
