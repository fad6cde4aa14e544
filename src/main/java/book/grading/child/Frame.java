package book.grading.child;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One line of a child's report: {@code #number:seal:payload}. The seal is a SHA-256 keyed with a secret that the parent sent
 * through standard input and that never appears on a line, in a property, an argument or the environment: whatever foreign
 * code prints, it cannot print a report. Numbers count up from 0, so that a line can be neither repeated nor left out.
 */
public final class Frame {

    /** Length of the secret in bytes. */
    public static final int KEY = 32;

    private Frame() {
    }

    public static byte[] line(byte[] key, int number, byte[] payload) {
        String encoded = Base64.getEncoder().encodeToString(payload);
        String text = "\n#" + number + ":" + seal(key, number, payload) + ":" + encoded + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The payload of a line, or null when the line is no report with this key and number. */
    public static byte[] payload(byte[] key, int number, String line) {
        String start = "#" + number + ":";
        int end = line.indexOf(':', start.length());
        if (!line.startsWith(start) || end < 0) {
            return null;
        }
        try {
            byte[] payload = Base64.getDecoder().decode(line.substring(end + 1));
            byte[] seal = line.substring(start.length(), end).getBytes(StandardCharsets.US_ASCII);
            byte[] expected = seal(key, number, payload).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(seal, expected) ? payload : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String seal(byte[] key, int number, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            digest.update((number + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(payload);
            digest.update(key);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
