package book.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.libraries.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell's execution, asked for by its name: it runs what only the optional libraries have. */
class LibrariesInShellTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        LibrariesInShell.use(Libraries.NONE);
        System.clearProperty("peer.answer");
    }

    @Test
    void aLibraryIsThereWhenASnippetRunsAndSoAreItsProperties() throws IOException {
        Path source = folder.resolve("Peer.java");
        Files.writeString(source, "package peer; public class Peer {"
                + " public static int answer() { return Integer.getInteger(\"peer.answer\"); } }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()));
        LibrariesInShell.use(new Libraries(List.of(folder.toString()), Map.of("peer.answer", "42")));
        try (JShell shell = JShell.builder().executionEngine(LibrariesInShell.NAME)
                .compilerOptions("--class-path", folder.toString()).build()) {
            SnippetEvent event = shell.eval("peer.Peer.answer()").get(0);
            assertEquals("42", event.value(), () -> String.valueOf(event.exception()));
        }
    }
}
