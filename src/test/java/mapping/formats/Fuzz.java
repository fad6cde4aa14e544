package mapping.formats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import mapping.random.RandomSource;

/**
 * Spoils good files in many ways and reads them: each reading must succeed or refuse in one sentence, as {@link MalformedFile}
 * or another error, and allocate no more than a multiple of the file's own bytes.
 */
public final class Fuzz {

    /** A reader of bytes. */
    @FunctionalInterface
    public interface Reader {
        Object read(byte[] bytes) throws IOException;
    }

    private static final long GROUND = 1 << 20;
    private static final long MULTIPLE = 200;
    private static final byte[][] HUGE = {{-1, -1, -1, -1, -1, -1, -1, 127}, {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
        {0, 0, 0, 64, 0, 0, 0, 0}, {-1, -1, -1, 127}, {0, 0, 0, -128}};

    private Fuzz() {
    }

    /** What happened: files tried, and those that were refused. */
    public record Outcome(int tried, int refused) {
    }

    /** Every truncation of short files, and {@code count} spoilt copies of each. */
    public static Outcome of(List<byte[]> files, int count, Reader reader) {
        RandomSource random = RandomSource.of(71);
        int[] outcome = new int[2];
        for (byte[] file : files) {
            run(file, reader, outcome);
            assertTrue(outcome[1] == 0 || outcome[0] > 1, "a good file was refused");
            for (int end = 0; end < Math.min(file.length, 400); end++) {
                run(Arrays.copyOf(file, end), reader, outcome);
            }
            for (int i = 0; i < count; i++) {
                run(spoilt(file, random), reader, outcome);
            }
        }
        return new Outcome(outcome[0], outcome[1]);
    }

    private static byte[] spoilt(byte[] file, RandomSource random) {
        byte[] bytes = file.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> {
                    byte[] huge = HUGE[random.nextInt(HUGE.length)];
                    System.arraycopy(huge, 0, bytes, at, Math.min(huge.length, bytes.length - at));
                }
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                case 4 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(16), Math.min(bytes.length - at, bytes.length - from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static void run(byte[] bytes, Reader reader, int[] outcome) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LongSupplier allocated = () -> threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long before = allocated.getAsLong();
        outcome[0]++;
        try {
            reader.read(bytes);
        } catch (IllegalArgumentException | UnsupportedOperationException refused) {
            assertTrue(refused.getMessage() != null && refused.getMessage().matches("(?s)\\P{Ll}.*[.?!]"),
                () -> "no sentence: " + refused);
            outcome[1]++;
        } catch (Exception | StackOverflowError | OutOfMemoryError crash) {
            throw new AssertionError("crashed at file " + outcome[0] + " " + Arrays.toString(bytes), crash);
        }
        long spent = allocated.getAsLong() - before;
        assertTrue(spent < GROUND + MULTIPLE * bytes.length, () -> spent + " bytes were allocated for a file of " + bytes.length);
    }
}
