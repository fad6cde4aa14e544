package mapping.kernels;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.VectorSpecies;

/** Copies parts of matrices into the order in which the product reads them. */
final class Packing {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private Packing() {
    }

    /**
     * Copies rows of {@code width} elements, which begin {@code lead} apart, one after another into the panel, each lengthened
     * to {@code padded} elements, a whole number of vectors, by whatever numbers.
     */
    static void along(float[] source, int at, int lead, int rows, int width, float[] panel, int padded) {
        int room = source.length - padded - at;
        int safe = room < 0 ? 0 : Math.min(rows, room / Math.max(1, lead) + 1); // rows that end before the array does
        for (int p = 0; p < safe; p++) {
            for (int j = 0; j < padded; j += LANES) {
                fromArray(SPECIES, source, at + p * lead + j).intoArray(panel, p * padded + j);
            }
        }
        for (int p = safe; p < rows; p++) {
            System.arraycopy(source, at + p * lead, panel, p * padded, width);
        }
    }

    /** Transposes: element p of source row j, rows being {@code sourceLead} apart, becomes element j of target row p. */
    static void across(float[] source, int at, int sourceLead, int rows, int columns, float[] target, int to, int targetLead) {
        int j = 0;
        for (; j + 4 <= rows; j += 4) {
            int from = at + j * sourceLead;
            int onto = to + j;
            for (int p = 0; p < columns; p++) {
                target[onto + p * targetLead] = source[from + p];
                target[onto + p * targetLead + 1] = source[from + sourceLead + p];
                target[onto + p * targetLead + 2] = source[from + 2 * sourceLead + p];
                target[onto + p * targetLead + 3] = source[from + 3 * sourceLead + p];
            }
        }
        for (; j < rows; j++) {
            for (int p = 0; p < columns; p++) {
                target[to + j + p * targetLead] = source[at + j * sourceLead + p];
            }
        }
    }
}
