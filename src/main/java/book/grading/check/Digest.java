package book.grading.check;

import book.exercise.ObservedAnswer;
import book.grading.child.TestResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import mapping.files.Sha256;

/**
 * Fingerprints of files and of what a test saw. Numbers are rounded to six places after the leading digit of the largest in
 * their array.
 */
public final class Digest {

    private static final double DIGITS = 1e6;
    private static final int LENGTH = 16;
    private final MessageDigest digest = Sha256.digest();

    public static String of(byte[]... parts) {
        Digest digest = new Digest();
        for (byte[] part : parts) {
            digest.add(part.length);
            digest.digest.update(part);
        }
        return digest.hex();
    }

    /** Returns the fingerprint of a failing test: how it ended, and the observations up to that point. */
    public static String of(TestResult result) {
        Digest digest = new Digest();
        digest.add(result.outcome().name());
        if (result.observations().isEmpty()) {
            digest.add(result.message());
        }
        for (ObservedAnswer observation : result.observations()) {
            digest.add(observation.name());
            digest.add(observation.text());
            if (!observation.isRough()) {
                digest.add(observation.values());
            }
        }
        return digest.hex();
    }

    private void add(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        double unit = largest == 0 ? 1 : StrictMath.pow(10, Math.floor(StrictMath.log10(largest))) / DIGITS;
        for (double value : values) {
            add(Double.isFinite(value) ? Math.round(value / unit) : Double.doubleToLongBits(value));
        }
        add(Math.round(StrictMath.log10(unit)));
    }

    private void add(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
