import book.exercise.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The checksums are those of RFC 3720 (B.4); "foo", its length and 32 zeros have the masked ones of Apache Beam's tests for
 * TFRecord files. The other records were framed by hand.
 */
class UnframeEventsTest {

    private static final String FOO = "0300000000000000" + "b099490e" + "666f6f" + "618abefe";
    private static final String VERSION = "1800000000000000a37f4b2209000000000000f03f1a0d627261696e2e4576656e743a3286bf577a";

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(int number) {
        return String.format("%08x", number);
    }

    private static List<String> events(byte[] file) {
        return UnframeEvents.events(file).stream().map(HexFormat.of()::formatHex).toList();
    }

    private static byte[] file(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex));
    }

    @Test
    @DisplayName("the published checksums")
    void checksums() {
        Check.equal("of 123456789", "e3069283", hex(UnframeEvents.crc32c(letters("123456789"))));
        Check.equal("of 32 zeros", "8a9136aa", hex(UnframeEvents.crc32c(new byte[32])));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) -1);
        Check.equal("of 32 bytes ff", "62a8ab43", hex(UnframeEvents.crc32c(ones)));
    }

    @Test
    @DisplayName("the mask of two checksums undone")
    void masks() {
        Check.equal("of febe8a61", "cfc4ae1d", hex(UnframeEvents.unmasked(0xfebe8a61)));
        Check.equal("of 0fd7fffa", "8a9136aa", hex(UnframeEvents.unmasked(0x0fd7fffa)));
    }

    @Test
    @DisplayName("a file of three records, one of them empty")
    void whole() {
        String empty = "0000000000000000" + "29039807" + "d8ea82a2";
        Check.equal("the events of three records", List.of("09000000000000f03f1a0d627261696e2e4576656e743a32", "666f6f", ""),
            events(file(VERSION, FOO, empty)));
        Check.equal("the events of no bytes", List.of(), events(new byte[0]));
    }

    @Test
    @DisplayName("a file that is cut off anywhere in its second record has its first")
    void cut() {
        byte[] both = file(FOO, FOO);
        for (int end = 0; end < both.length; end++) {
            Check.equal("the events of its first " + end + " bytes", end < 19 ? List.of() : List.of("666f6f"),
                events(Arrays.copyOf(both, end)));
        }
    }

    @Test
    @DisplayName("behind a spoilt record nothing is believed")
    void spoilt() {
        for (int i = 19; i < 38; i++) {
            byte[] three = file(FOO, FOO, FOO);
            three[i] ^= 4;
            Check.equal("the events with byte " + i + " changed", List.of("666f6f"), events(three));
        }
    }

    @Test
    @DisplayName("a negative length, and one that is too great, with right checksums of their own")
    void untrue() {
        Check.equal("of a length of −1", List.of("666f6f"), events(file(FOO, "ffffffffffffffff", "a67b113a", FOO)));
        Check.equal("of a length of 2³² + 3", List.of("666f6f"),
            events(file(FOO, "0300000001000000", "2bff39e1", "666f6f618abefe")));
    }
}
