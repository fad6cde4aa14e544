package mapping.kernels;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows with a slope and a summand for each of their elements, and their pullbacks, with vectors. */
final class VectorRows {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private VectorRows() {
    }

    static void standardize(float[] x, int xOffset, float minus, float times, float[] slopes, float[] summands, float[] y,
            int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector standard = fromArray(SPECIES, x, xOffset + i).sub(minus).mul(times);
            standard.mul(fromArray(SPECIES, slopes, i)).add(fromArray(SPECIES, summands, i)).intoArray(y, yOffset + i);
        }
        for (int i = whole; i < length; i++) {
            y[yOffset + i] = (x[xOffset + i] - minus) * times * slopes[i] + summands[i];
        }
    }

    static void pullAffine(float[] u, int offset, float[] x, float[] slopes, float[] ofSlopes, float[] ofSummands, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector cotangent = fromArray(SPECIES, u, offset + i);
            FloatVector product = cotangent.mul(fromArray(SPECIES, x, i));
            fromArray(SPECIES, ofSlopes, i).add(product).intoArray(ofSlopes, i);
            fromArray(SPECIES, ofSummands, i).add(cotangent).intoArray(ofSummands, i);
            cotangent.mul(fromArray(SPECIES, slopes, i)).intoArray(u, offset + i);
        }
        for (int i = whole; i < length; i++) {
            ofSlopes[i] += u[offset + i] * x[i];
            ofSummands[i] += u[offset + i];
            u[offset + i] *= slopes[i];
        }
    }

    static void pullStandardized(float[] u, int offset, float mean, float[] x, float share, float times, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector rest = fromArray(SPECIES, u, offset + i).sub(mean).sub(fromArray(SPECIES, x, i).mul(share));
            rest.mul(times).add(0).intoArray(u, offset + i);
        }
        for (int i = whole; i < length; i++) {
            u[offset + i] = 0 + times * (u[offset + i] - mean - x[i] * share);
        }
    }
}
