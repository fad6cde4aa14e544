package mapping.data.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format as its specification lays it down, and one sentence for each way in which a file can be damaged. */
class IdxTest {

    @TempDir
    Path home;

    private final byte[] good = idx(0x00000802, new int[] {2, 3}, 1, 2, 3, 4, 5, 255);

    @Test
    void readsAPlainAndACompressedFile() throws IOException {
        for (byte[] content : new byte[][] {good, gzip(good)}) {
            Idx idx = Idx.read(file(content));
            assertArrayEquals(new int[] {2, 3}, idx.shape());
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, -1}, idx.bytes());
            assertEquals(3, idx.entrySize());
        }
    }

    @Test
    void aMissingFile() {
        assertSentence("is missing", assertThrows(DamagedData.class,
                () -> Idx.read(home.resolve("datasets/x/x.gz"))));
    }

    @Test
    void truncatedFiles() throws IOException {
        byte[] packed = gzip(good);
        assertDamaged("is truncated: it ends after " + (packed.length - 12) + " bytes",
                Arrays.copyOf(packed, packed.length - 12));
        assertDamaged("is truncated: it ends after 6 bytes", Arrays.copyOf(good, 6));
        assertDamaged("is truncated: it ends after 0 bytes", new byte[0]);
        assertDamaged("is truncated: it ends after 16 bytes", Arrays.copyOf(good, 16));
    }

    @Test
    void aFlippedBit() throws IOException {
        byte[] packed = gzip(good);
        packed[packed.length - 6] ^= 1;
        assertDamaged("is corrupt: gzip cannot unpack it (Corrupt GZIP trailer)", packed);
    }

    @Test
    void aWrongMagicNumber() {
        assertDamaged("must be an IDX file of unsigned bytes, which begins with 000008 and the number of "
                + "dimensions, got 00000d02", idx(0x00000d02, new int[] {2, 3}, 1, 2, 3, 4, 5, 6));
        assertDamaged("must be an IDX file of unsigned bytes, which begins with 000008 and the number of "
                + "dimensions, got 00000800", idx(0x00000800, new int[0], 1));
    }

    @Test
    void aHeaderThatPromisesTooMuchIsRefusedBeforeMemoryIsTaken() {
        String sentence = "is truncated or corrupt: its header promises more elements than it can hold";
        assertDamaged(sentence, idx(0x00000802, new int[] {2_000_000_000, 2_000_000_000}, 1));
        assertDamaged(sentence, idx(0x00000801, new int[] {-1}, 1));
    }

    @Test
    void trailingBytes() throws IOException {
        byte[] longer = idx(0x00000802, new int[] {2, 3}, 1, 2, 3, 4, 5, 6, 7);
        assertDamaged("goes on after its last element, number 6", longer);
        assertDamaged("goes on after its last element, number 6", gzip(longer));
    }

    private void assertDamaged(String trouble, byte[] content) {
        assertSentence(trouble, assertThrows(DamagedData.class, () -> Idx.read(file(content))));
    }

    private static void assertSentence(String trouble, DamagedData error) {
        assertEquals("datasets/x/x.gz " + trouble + ". The command \"git checkout -- datasets/x/x.gz\" restores it.",
                error.getMessage());
    }

    private Path file(byte[] content) throws IOException {
        Path folder = Files.createDirectories(home.resolve("datasets/x"));
        return Files.write(folder.resolve("x.gz"), content);
    }

    static byte[] idx(int magic, int[] shape, int... elements) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * shape.length + elements.length).putInt(magic);
        Arrays.stream(shape).forEach(buffer::putInt);
        Arrays.stream(elements).forEach(element -> buffer.put((byte) element));
        return buffer.array();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
