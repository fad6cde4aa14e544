import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.formats.events.Crc32c;
import mapping.formats.events.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrameAnEventHiddenTest {

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    @DisplayName("checksums of random bytes are the library's")
    void checksums() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = bytes(random);
            Check.equal("the checksum", Crc32c.of(bytes), FrameAnEvent.crc32c(bytes));
            int number = random.nextInt();
            Check.equal("the mask", Crc32c.masked(number), FrameAnEvent.masked(number));
        }
    }

    @Test
    @DisplayName("records of random bytes are the library's, and are whole")
    void records() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = bytes(random);
            byte[] record = Records.framed(bytes);
            Check.equal("the record", java.util.HexFormat.of().formatHex(record),
                java.util.HexFormat.of().formatHex(FrameAnEvent.framed(bytes)));
            Check.holds("it is whole", FrameAnEvent.isWhole(record));
            record[random.nextInt(record.length)] ^= (byte) (1 << random.nextInt(8));
            Check.holds("with one bit changed it is not", !FrameAnEvent.isWhole(record));
        }
    }
}
