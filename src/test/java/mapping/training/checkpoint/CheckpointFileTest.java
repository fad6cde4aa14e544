package mapping.training.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a checkpoint's file when it cannot be written. */
class CheckpointFileTest {

    private static final Checkpoint CHECKPOINT
        = new Checkpoint(Map.of("weight", Tensor.vector(1, 2)), Map.of(), Map.of(), Map.of());

    @TempDir
    private Path folder;

    /** A full disk, played by a writer that fails after some bytes. */
    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("run.checkpoint");
        CHECKPOINT.save(file);
        byte[] old = Files.readAllBytes(file);
        UncheckedIOException full = assertThrows(UncheckedIOException.class, () -> Checkpoint.save(file, out -> {
            out.write(new byte[200_000]);
            throw new IOException("No space left on device");
        }));
        assertEquals("Could not save the checkpoint " + file + ": No space left on device. The one that was there is untouched; "
            + "free some space or choose another folder.", full.getMessage());
        assertArrayEquals(old, Files.readAllBytes(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("run.checkpoint", "run.checkpoint.previous"),
                left.map(path -> path.getFileName().toString()).sorted().toList(), "nothing half written stays");
        }
        Path below = file.resolve("below");   // a folder that cannot be made
        assertEquals("Could not save the checkpoint " + below + ": there is a file in the place of its folder. Free some "
            + "space or choose another folder.",
            assertThrows(UncheckedIOException.class, () -> CHECKPOINT.save(below)).getMessage());
    }
}
