package mapping.kernels;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Copies parts of matrices into the order in which the product reads them. */
final class Packing {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;
    /** Rows and columns of a block that is transposed in registers; the upper half of a long vector holds a second block. */
    private static final int BLOCK = 8;
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, 0xFF00);
    private static final VectorMask<Float> ODD_FOURS = VectorMask.fromLong(SPECIES, 0xF0F0);
    private static final VectorMask<Float> ODD_PAIRS = VectorMask.fromLong(SPECIES, 0xCCCC);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0xAAAA);
    private static final VectorShuffle<Float> BY_4 = exchange(4);
    private static final VectorShuffle<Float> BY_2 = exchange(2);
    private static final VectorShuffle<Float> BY_1 = exchange(1);

    private Packing() {
    }

    /** Lanes whose numbers differ by this power of two change places. */
    private static VectorShuffle<Float> exchange(int power) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ power) % LANES);
    }

    /**
     * Copies rows of {@code width} elements, which begin {@code sourceLead} apart, to rows {@code targetLead} apart, each
     * lengthened to a whole number of vectors by whatever numbers.
     */
    static void along(float[] source, int at, int sourceLead, int rows, int width, float[] target, int to, int targetLead) {
        int padded = (width + LANES - 1) / LANES * LANES;
        int room = source.length - padded - at;
        int safe = room < 0 ? 0 : Math.min(rows, room / Math.max(1, sourceLead) + 1); // rows that end before the array does
        if (padded <= 4 * LANES) {
            for (int j = 0; j < padded; j += LANES) {
                for (int p = 0; p < safe; p++) {
                    fromArray(SPECIES, source, at + j + p * sourceLead).intoArray(target, to + j + p * targetLead);
                }
            }
        } else {
            for (int p = 0; p < safe; p++) {
                for (int j = 0; j < padded; j += LANES) {
                    fromArray(SPECIES, source, at + p * sourceLead + j).intoArray(target, to + p * targetLead + j);
                }
            }
        }
        for (int p = safe; p < rows; p++) {
            System.arraycopy(source, at + p * sourceLead, target, to + p * targetLead, width);
        }
    }

    /**
     * Transposes: element p of source row j, rows being {@code sourceLead} apart, becomes element j of target row p. Where a
     * target row has room for a vector, up to {@code room}, more than half of which is wanted, the rest is written too.
     */
    static void across(float[] source, int at, int sourceLead, int rows, int columns, float[] target, int to, int targetLead,
            int room) {
        int whole = columns / BLOCK * BLOCK;
        int j = 0;
        for (; LANES >= BLOCK && sourceLead >= BLOCK && whole > 0 && j + LANES <= room && j + LANES / 2 < rows; j += LANES) {
            int last = Math.min(LANES, rows - j) - 1;
            int from = at + j * sourceLead;
            blocks(source, from, sourceLead, last, whole, target, to + j, targetLead);
            if (whole < columns) { // the last eight columns, some of them again
                int p = columns - BLOCK;
                blocks(source, from + p, sourceLead, last, BLOCK, target, to + j + p * targetLead, targetLead);
            }
        }
        plain(source, at + j * sourceLead, sourceLead, rows - j, columns, target, to + j, targetLead);
    }

    private static void plain(float[] source, int at, int sourceLead, int rows, int columns, float[] target, int to,
            int targetLead) {
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

    /**
     * As many rows as a vector has elements, of which those after the {@code last} repeat it, eight columns at a time. Vector i
     * begins as eight elements of row i, in the upper half eight of row i + 8. Then it exchanges with vector i ± 4 the fours
     * of elements that stand in the wrong one of the two, with i ± 2 the pairs, with i ± 1 the single ones: the elements have
     * become those of column i.
     */
    private static void blocks(float[] source, int at, int lead, int last, int columns, float[] target, int to, int targetLead) {
        int at0 = at + Math.min(0, last) * lead;
        int at1 = at + Math.min(1, last) * lead;
        int at2 = at + Math.min(2, last) * lead;
        int at3 = at + Math.min(3, last) * lead;
        int at4 = at + Math.min(4, last) * lead;
        int at5 = at + Math.min(5, last) * lead;
        int at6 = at + Math.min(6, last) * lead;
        int at7 = at + Math.min(7, last) * lead;
        int at8 = at + Math.min(8, last) * lead - BLOCK;
        int at9 = at + Math.min(9, last) * lead - BLOCK;
        int at10 = at + Math.min(10, last) * lead - BLOCK;
        int at11 = at + Math.min(11, last) * lead - BLOCK;
        int at12 = at + Math.min(12, last) * lead - BLOCK;
        int at13 = at + Math.min(13, last) * lead - BLOCK;
        int at14 = at + Math.min(14, last) * lead - BLOCK;
        int at15 = at + Math.min(15, last) * lead - BLOCK;
        for (int p = 0; p < columns; p += BLOCK) {
            FloatVector r0 = load(source, at0 + p, at8 + p);
            FloatVector r1 = load(source, at1 + p, at9 + p);
            FloatVector r2 = load(source, at2 + p, at10 + p);
            FloatVector r3 = load(source, at3 + p, at11 + p);
            FloatVector r4 = load(source, at4 + p, at12 + p);
            FloatVector r5 = load(source, at5 + p, at13 + p);
            FloatVector r6 = load(source, at6 + p, at14 + p);
            FloatVector r7 = load(source, at7 + p, at15 + p);
            FloatVector s0 = r0.blend(r4.rearrange(BY_4), ODD_FOURS);
            FloatVector s4 = r0.rearrange(BY_4).blend(r4, ODD_FOURS);
            FloatVector s1 = r1.blend(r5.rearrange(BY_4), ODD_FOURS);
            FloatVector s5 = r1.rearrange(BY_4).blend(r5, ODD_FOURS);
            FloatVector s2 = r2.blend(r6.rearrange(BY_4), ODD_FOURS);
            FloatVector s6 = r2.rearrange(BY_4).blend(r6, ODD_FOURS);
            FloatVector s3 = r3.blend(r7.rearrange(BY_4), ODD_FOURS);
            FloatVector s7 = r3.rearrange(BY_4).blend(r7, ODD_FOURS);
            FloatVector t0 = s0.blend(s2.rearrange(BY_2), ODD_PAIRS);
            FloatVector t2 = s0.rearrange(BY_2).blend(s2, ODD_PAIRS);
            FloatVector t1 = s1.blend(s3.rearrange(BY_2), ODD_PAIRS);
            FloatVector t3 = s1.rearrange(BY_2).blend(s3, ODD_PAIRS);
            FloatVector t4 = s4.blend(s6.rearrange(BY_2), ODD_PAIRS);
            FloatVector t6 = s4.rearrange(BY_2).blend(s6, ODD_PAIRS);
            FloatVector t5 = s5.blend(s7.rearrange(BY_2), ODD_PAIRS);
            FloatVector t7 = s5.rearrange(BY_2).blend(s7, ODD_PAIRS);
            FloatVector u0 = t0.blend(t1.rearrange(BY_1), ODD);
            FloatVector u1 = t0.rearrange(BY_1).blend(t1, ODD);
            FloatVector u2 = t2.blend(t3.rearrange(BY_1), ODD);
            FloatVector u3 = t2.rearrange(BY_1).blend(t3, ODD);
            FloatVector u4 = t4.blend(t5.rearrange(BY_1), ODD);
            FloatVector u5 = t4.rearrange(BY_1).blend(t5, ODD);
            FloatVector u6 = t6.blend(t7.rearrange(BY_1), ODD);
            FloatVector u7 = t6.rearrange(BY_1).blend(t7, ODD);
            int onto = to + p * targetLead;
            u0.intoArray(target, onto);
            u1.intoArray(target, onto + targetLead);
            u2.intoArray(target, onto + 2 * targetLead);
            u3.intoArray(target, onto + 3 * targetLead);
            u4.intoArray(target, onto + 4 * targetLead);
            u5.intoArray(target, onto + 5 * targetLead);
            u6.intoArray(target, onto + 6 * targetLead);
            u7.intoArray(target, onto + 7 * targetLead);
        }
    }

    private static FloatVector load(float[] source, int lower, int upper) {
        FloatVector row = fromArray(SPECIES, source, lower);
        return LANES == BLOCK ? row : row.blend(fromArray(SPECIES, source, upper), UPPER);
    }
}
