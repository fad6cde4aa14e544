package book.grading.child;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import mapping.files.Sha256;

/**
 * One line of a child's report: {@code #number:seal:payload}. The seal is an HMAC-SHA256 keyed with a secret that the parent
 * sent through standard input and that never appears on a line, in a property, an argument or the environment. So whatever
 * foreign code prints, it cannot forge a report. Numbers count up from 0, so a line can be neither repeated nor left out.
 */
public final class Frame {

    /** Length of the secret in bytes. */
    public static final int KEY = 32;

    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private Frame() {
    }

    public static byte[] line(byte[] key, int number, byte[] payload) {
        String encoded = Base64.getEncoder().encodeToString(payload);
        String text = "\n#" + number + ":" + seal(key, number, payload) + ":" + encoded + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the payload of a line, or null if the line is not a report with this key and number. */
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

    /**
     * Returns the HMAC-SHA256 (RFC 2104) of the number and the payload. {@code javax.crypto.Mac} computes the same, but its
     * providers and policies take about 60 ms to load, in the parent and in each child.
     */
    private static String seal(byte[] key, int number, byte[] payload) {
        byte[] start = (number + ":").getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(sha256(padded(key, OUTER), sha256(padded(key, INNER), start, payload)));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
