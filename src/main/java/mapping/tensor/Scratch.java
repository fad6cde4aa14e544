package mapping.tensor;

/** Working memory that is used again: a few arrays for each thread, grown as needed, with whatever was left in them. */
final class Scratch {

    private static final ThreadLocal<float[][]> ARRAYS = ThreadLocal.withInitial(() -> new float[8][0]);

    private Scratch() {
    }

    /** At least {@code length} numbers, not cleared; the same array for the same slot and thread. */
    static float[] take(int slot, int length) {
        float[][] arrays = ARRAYS.get();
        if (arrays[slot].length < length) {
            arrays[slot] = new float[length];
        }
        return arrays[slot];
    }
}
