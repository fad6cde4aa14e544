package book.grading.parent;

import book.grading.child.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;

/** Picks the sealed reports out of a stream into which foreign code may write whatever it likes. */
final class FrameReader {

    private static final int LONGEST_FRAME = 32 << 20;

    private final byte[] key;
    private final Queue<byte[]> frames;
    private final long most;
    private int next;
    private long foreign;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Accepts frames sealed with the key; without a key, everything is foreign. */
    FrameReader(byte[] key, Queue<byte[]> frames, long most) {
        this.key = key;
        this.frames = frames;
        this.most = most;
    }

    /** Reads to the end; returns false as soon as there is more foreign output than is allowed. */
    boolean readAll(InputStream stream) {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    take(buffer[i]);
                }
                if (foreign > most) {
                    return false;
                }
            }
        } catch (IOException e) {
            return true; // the process was stopped
        }
        return true;
    }

    private void take(byte value) {
        if (value != '\n') {
            if (line.size() < LONGEST_FRAME) {
                line.write(value);
            }
            if (line.size() > most || key == null) {
                foreign++;
            }
            return;
        }
        byte[] payload = key == null ? null : Frame.payload(key, next, line.toString(StandardCharsets.ISO_8859_1));
        if (payload == null) {
            foreign += line.size();
        } else {
            next++;
            frames.add(payload);
        }
        line.reset();
    }
}
