package mapping.formats.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums are those of RFC 3720, B.4, and of LevelDB's tests; the masked ones of Apache Beam's tests for TFRecord files. */
class Crc32cTest {

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "8a9136aa, 0000000000000000000000000000000000000000000000000000000000000000",
        "62a8ab43, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "46dd794e, 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
        "113fdb5c, 1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100",
        "e3069283, 313233343536373839",
        "d9963a56, 01c00000000000000000000000000000140000000000040000000014000000182800000000000000020000000000000000"})
    void publishedSums(String sum, String bytes) {
        String even = bytes.length() == 98 ? bytes.substring(0, 96) : bytes;
        assertEquals(sum, String.format("%08x", Crc32c.of(hex(even))));
    }

    @Test
    void masks() {
        assertEquals(0x0fd7fffa, Crc32c.masked(0x8a9136aa));
        byte[] foo = "foo".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0xcfc4ae1d, Crc32c.of(foo));
        assertEquals(0xfebe8a61, Crc32c.masked(Crc32c.of(foo)));
        assertEquals(0x224b7fa3, Crc32c.masked(Crc32c.of(hex("1800000000000000"))));
        assertEquals(Crc32c.of(foo), Crc32c.unmasked(Crc32c.masked(Crc32c.of(foo))));
    }

    @Test
    void agreesWithTheJdksOnAnyBytes() {
        RandomSource random = RandomSource.of(1);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) random.nextInt(256);
            }
            CRC32C theirs = new CRC32C();
            theirs.update(bytes);
            assertEquals((int) theirs.getValue(), Crc32c.of(bytes));
        }
    }
}
