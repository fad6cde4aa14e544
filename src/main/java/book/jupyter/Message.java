package book.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One message of Jupyter's protocol (version 5.3): its recipients and four JSON objects, signed.
 * On the wire: identities, a delimiter, the signature, header, parent header, metadata, content, and buffers (not used here).
 */
record Message(List<byte[]> identities, JsonObject header, JsonObject parent, JsonObject metadata, JsonObject content) {

    static final String PROTOCOL = "5.3";

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    /** The header of a message that is sent from here; one that is received may have more, and is sent back as it came. */
    private record Header(String msgId, String session, String username, String date, String msgType, String version) {
    }

    /** Frames that are not a message: cut short, wrongly signed or not JSON. */
    static final class Bad extends Exception {

        Bad(String sentence) {
            super(sentence);
        }
    }

    /** Returns a new message of this session. */
    static Message of(String type, String session, List<byte[]> identities, JsonObject parent, JsonObject content) {
        Header header = new Header(UUID.randomUUID().toString(), session, "kernel", Instant.now().toString(), type, PROTOCOL);
        return new Message(identities, Content.JSON.toJsonTree(header).getAsJsonObject(), parent, new JsonObject(), content);
    }

    static Message read(List<byte[]> frames, HMACGenerator signer) throws Bad {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (frames.size() < delimiter + 6) {
            throw new Bad("A message must have four parts behind the delimiter, got " + frames.size() + " frames.");
        }
        byte[][] parts = frames.subList(delimiter + 2, delimiter + 6).toArray(byte[][]::new);
        String expected = signer.calculateSignature(parts);
        if (expected != null && !MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), frames.get(delimiter + 1))) {
            throw new Bad("The signature of a message must be that of its parts, got another.");
        }
        Message message = new Message(List.copyOf(frames.subList(0, delimiter)), json(parts[0]), json(parts[1]), json(parts[2]),
                json(parts[3]));
        if (message.type().isEmpty()) {
            throw new Bad("The header of a message must have a msg_type, got none.");
        }
        return message;
    }

    private static JsonObject json(byte[] part) throws Bad {
        try {
            JsonElement json = JsonParser.parseString(new String(part, StandardCharsets.UTF_8));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw new Bad("The parts of a message must be JSON, got other text.");
        }
        throw new Bad("The parts of a message must be JSON objects, got another value.");
    }

    List<byte[]> write(HMACGenerator signer) {
        byte[][] parts = {bytes(header), bytes(parent), bytes(metadata), bytes(content)};
        String signature = signer.calculateSignature(parts);
        List<byte[]> frames = new ArrayList<>(identities);
        frames.add(DELIMITER);
        frames.add((signature == null ? "" : signature).getBytes(StandardCharsets.US_ASCII));
        frames.addAll(List.of(parts));
        return frames;
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    String type() {
        return text(header, "msg_type", "");
    }

    /** Returns a text of the content, or {@code absent} if it is missing or not a text. */
    String text(String name, String absent) {
        return text(content, name, absent);
    }

    int number(String name, int absent) {
        JsonElement value = content.get(name);
        try {
            return value != null && value.isJsonPrimitive() ? value.getAsInt() : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    boolean flag(String name, boolean absent) {
        JsonElement value = content.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() ? value.getAsBoolean() : absent;
    }

    private static String text(JsonObject json, String name, String absent) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : absent;
    }
}
