import book.exercise.Check;
import book.exercise.Seed;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import mapping.formats.events.Crc32c;
import mapping.formats.events.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnframeEventsHiddenTest {

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
            Check.equal("the checksum", Crc32c.of(bytes), UnframeEvents.crc32c(bytes));
            int number = random.nextInt();
            Check.equal("the mask undone", number, UnframeEvents.unmasked(Crc32c.masked(number)));
        }
    }

    @Test
    @DisplayName("files of ten records: whole, cut off, with one bit changed")
    void files() {
        Random random = Seed.random();
        for (int i = 0; i < 10; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> expected = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            for (int k = 0; k < 10; k++) {
                byte[] data = bytes(random);
                out.writeBytes(Records.framed(data));
                expected.add(HexFormat.of().formatHex(data));
                ends.add(out.size());
            }
            byte[] file = out.toByteArray();
            Check.equal("the events of the whole file", expected, hex(file));
            int place = random.nextInt(file.length);
            int whole = (int) ends.stream().filter(end -> end <= place).count();
            Check.equal("the events of a file that is cut off", expected.subList(0, whole), hex(Arrays.copyOf(file, place)));
            file[place] ^= (byte) (1 << random.nextInt(8));
            Check.equal("the events of a spoilt file", expected.subList(0, whole), hex(file));
        }
    }

    private static List<String> hex(byte[] file) {
        return UnframeEvents.events(file).stream().map(HexFormat.of()::formatHex).toList();
    }
}
