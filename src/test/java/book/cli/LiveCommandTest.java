package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mapping.formats.events.EventFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCommandTest {

    @TempDir
    Path folder;

    private static String said(int exitCode, String... arguments) {
        Said said = Said.by(arguments);
        assertEquals(exitCode, said.exitCode(), said::text);
        return said.text();
    }

    @Test
    void aTrainingIsShownAndRecorded() throws IOException {
        String text = said(0, "live", "digits", "--port", "0", "--steps", "50", "--close", "--record", folder.toString());
        assertTrue(text.matches("(?s)Open http://localhost:\\d+/ in a browser of this machine\\..*tensorboard --logdir .*"
            + "All 50 steps are done\\.\\s*"), text);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(50, EventFile.scalars(EventFile.read(files.findFirst().orElseThrow()), "loss/step").size());
        }
        assertTrue(said(0, "live", "--events", folder.toString(), "--port", "0", "--close").contains(" events were shown."));
    }

    @Test
    void whatCanBeWatched() {
        String list = said(0, "live");
        assertTrue(list.contains("digits") && list.contains("fashion-teacher"), list);
        assertTrue(said(0, "live", "--help").contains("--record"));
        assertTrue(said(0, "--help").contains("live"));
    }

    @Test
    void mistakes() throws IOException {
        assertTrue(said(2, "live", "digtis").startsWith("There is no training digtis; the nearest are digits"));
        said(2, "live", "digits", "--events", folder.toString());
        said(2, "live", "digits", "--steps", "0");
        said(2, "live", "digits", "--port", "70000");
        said(2, "live", "--events", folder.resolve("nowhere").toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(said(2, "live", "digits", "--port", "" + taken.getLocalPort()).contains("is taken by another program."));
        }
        assertTrue(said(1, "live", "digits", "--port", "0", "--steps", "30", "--close", "--visdom", "http://localhost:1")
            .contains("No Visdom server answers at http://localhost:1."));
    }
}
