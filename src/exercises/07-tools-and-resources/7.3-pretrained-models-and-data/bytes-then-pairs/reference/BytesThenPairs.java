import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Byte-level byte pair encoding: tokens are lists of bytes, numbers from 0 to 255. */
public final class BytesThenPairs {

    private BytesThenPairs() {
    }

    /** The bytes of a text in UTF-8, each from 0 to 255. */
    public static int[] bytes(String text) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        int[] bytes = new int[signed.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = signed[i] & 0xff;
        }
        return bytes;
    }

    /** The numbers of a text's tokens: 0 to 255 for a byte, 256 + i for merge i. */
    public static int[] encode(String text, List<int[]> merges) {
        List<Integer> now = new ArrayList<>();
        for (int one : bytes(text)) {
            now.add(one);
        }
        for (int m = 0; m < merges.size(); m++) {
            for (int i = 0; i + 1 < now.size(); i++) {
                if (now.get(i) == merges.get(m)[0] && now.get(i + 1) == merges.get(m)[1]) {
                    now.set(i, 256 + m);
                    now.remove(i + 1);
                }
            }
        }
        return now.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The text of numbers. */
    public static String decode(int[] numbers, List<int[]> merges) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number : numbers) {
            write(number, merges, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(int number, List<int[]> merges, ByteArrayOutputStream out) {
        if (number < 256) {
            out.write(number);
        } else {
            write(merges.get(number - 256)[0], merges, out);
            write(merges.get(number - 256)[1], merges, out);
        }
    }
}
