package book.grading.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final byte[] KEY = "a secret of thirty-two bytes, so".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAYLOAD = "the payload ✓".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSealIsTheJdksHmac() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update("17:".getBytes(StandardCharsets.US_ASCII));
        assertEquals(HexFormat.of().formatHex(mac.doFinal(PAYLOAD)), line(17).split(":")[1]);
    }

    @Test
    void aLineIsBelievedOnlyWithItsKeyAndItsNumberAndUnchanged() {
        assertArrayEquals(PAYLOAD, Frame.payload(KEY, 3, line(3)));
        assertNull(Frame.payload(KEY, 4, line(3)));
        assertNull(Frame.payload(KEY, 4, line(3).replace("#3:", "#4:")));
        assertNull(Frame.payload(new byte[Frame.KEY], 3, line(3)));
        assertNull(Frame.payload(KEY, 3, line(3).substring(0, line(3).length() - 4)));
        assertNull(Frame.payload(KEY, 3, line(3) + "!"));
    }

    private static String line(int number) {
        return new String(Frame.line(KEY, number, PAYLOAD), StandardCharsets.US_ASCII).strip();
    }
}
