package book.grading.child;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes of what is printed and drops the rest, so that a flood of output fills neither memory nor a pipe. */
final class CappedOutput extends OutputStream {

    private static final int MOST = 4_000;
    private byte[] kept = new byte[MOST];
    private int size;
    private long dropped;

    @Override
    public synchronized void write(int value) {
        if (size < MOST) {
            kept[size++] = (byte) value;
        } else {
            dropped++;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, MOST - size);
        System.arraycopy(bytes, offset, kept, size, taken);
        size += taken;
        dropped += length - taken;
    }

    /** Returns the text since the last call. */
    synchronized String take() {
        String text = new String(kept, 0, size, StandardCharsets.UTF_8)
                + (dropped > 0 ? "\n… and " + dropped + " bytes more" : "");
        size = 0;
        dropped = 0;
        return text;
    }
}
