import book.exercise.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrameAnEventTest {

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(int number) {
        return String.format("%08x", number);
    }

    @Test
    @DisplayName("the published checksums")
    void checksums() {
        Check.equal("of 123456789", "e3069283", hex(FrameAnEvent.crc32c(letters("123456789"))));
        Check.equal("of 32 zeros", "8a9136aa", hex(FrameAnEvent.crc32c(new byte[32])));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) -1);
        Check.equal("of 32 bytes ff", "62a8ab43", hex(FrameAnEvent.crc32c(ones)));
    }

    @Test
    @DisplayName("the mask of two checksums")
    void masks() {
        Check.equal("of cfc4ae1d", "febe8a61", hex(FrameAnEvent.masked(0xcfc4ae1d)));
        Check.equal("of 8a9136aa", "0fd7fffa", hex(FrameAnEvent.masked(0x8a9136aa)));
    }

    @Test
    @DisplayName("the first event of every file: 24 bytes of data, 40 in all")
    void record() {
        byte[] version = HexFormat.of().parseHex("09000000000000f03f1a0d627261696e2e4576656e743a32");
        Check.equal("the record", "1800000000000000a37f4b2209000000000000f03f1a0d627261696e2e4576656e743a3286bf577a",
            HexFormat.of().formatHex(FrameAnEvent.framed(version)));
        Check.equal("the bytes around empty data", 16, FrameAnEvent.framed(new byte[0]).length);
    }

    @Test
    @DisplayName("a record is whole until a bit of it is changed")
    void whole() {
        byte[] record = HexFormat.of().parseHex("0300000000000000" + "b099490e" + "666f6f" + "618abefe");
        Check.holds("the record of foo is whole", FrameAnEvent.isWhole(record));
        for (int i = 0; i < record.length; i++) {
            byte[] spoilt = record.clone();
            spoilt[i] ^= 4;
            Check.holds("with byte " + i + " changed it is not", !FrameAnEvent.isWhole(spoilt));
        }
    }

    @Test
    @DisplayName("bytes that are too few, or too many, are no record")
    void length() {
        byte[] record = HexFormat.of().parseHex("0300000000000000" + "b099490e" + "666f6f" + "618abefe");
        for (int end = 0; end < record.length; end++) {
            Check.holds("the first " + end + " bytes are no record", !FrameAnEvent.isWhole(Arrays.copyOf(record, end)));
        }
        Check.holds("a record and one byte more are none", !FrameAnEvent.isWhole(Arrays.copyOf(record, record.length + 1)));
    }
}
