package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mapping.data.files.Pixmap;
import mapping.data.sets.Samples;
import mapping.formats.MalformedFile;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {

    @Test
    void aPictureOfTheSample() throws IOException {
        Pixmap picture = PictureFile.read(Samples.coco().resolve("val/000000000100.jpg"));
        assertEquals(128, picture.width());
        assertEquals(3, picture.channels());
    }

    /** 200 damaged pictures, each decoded or refused in a sentence. */
    @Test
    void damagedPictures(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Samples.coco().resolve("val/000000000100.jpg"));
        RandomSource random = RandomSource.of(4);
        Path file = folder.resolve("a.jpg");
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int j = 0; j < 4 && damaged.length > 0; j++) {
                damaged[random.nextInt(Math.min(damaged.length, 700))] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                PictureFile.read(file);
            } catch (MalformedFile refused) {
                assertTrue(refused.getMessage().endsWith("."));
            }
        }
    }

    @Test
    void aSizeThatTheBytesCannotHoldIsRefused(@TempDir Path folder) throws IOException {
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, (byte) 0xff, 0, 0, 0,
            (byte) 0xff, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0};
        Path file = Files.write(folder.resolve("a.png"), ByteBuffer.wrap(header).array());
        assertThrows(MalformedFile.class, () -> PictureFile.read(file));
    }
}
