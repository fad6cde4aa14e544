package mapping.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mapping.Requirement;

/** SHA-256 sums (FIPS 180-4): bytes ↦ 32 bytes, written as 64 hexadecimal digits. */
public final class Sha256 {

    private Sha256() {
    }

    /** The sum of these bytes in hexadecimal digits. */
    public static String of(byte[] bytes) {
        Requirement.given("The bytes", bytes);
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The sum of a text in UTF-8 in hexadecimal digits. */
    public static String of(String text) {
        Requirement.given("The text", text);
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new sum, of what is added piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java does not know SHA-256, which every Java must.", e);
        }
    }
}
