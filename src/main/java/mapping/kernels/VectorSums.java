package mapping.kernels;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums with vectors, in the order of {@link SumTree}: its sixteen partial sums are lanes, which are then added in pairs. */
final class VectorSums {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private VectorSums() {
    }

    static float sum(float[] x, int offset, int length) {
        if (length > SumTree.BLOCK) {
            int left = SumTree.left(length);
            return sum(x, offset, left) + sum(x, offset + left, length - left);
        }
        int whole = length / SumTree.PARTS * SumTree.PARTS;
        if (whole == 0) {
            return SumTree.sum(x, offset, length);
        }
        float[] parts = new float[SumTree.PARTS];
        for (int part = 0; part < SumTree.PARTS; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < whole; i += SumTree.PARTS) {
                sum = sum.add(fromArray(SPECIES, x, offset + part + i));
            }
            sum.intoArray(parts, part);
        }
        float sum = SumTree.ofParts(parts);
        for (int i = whole; i < length; i++) {
            sum += x[offset + i];
        }
        return sum;
    }

    static float dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
        if (length > SumTree.BLOCK) {
            int left = SumTree.left(length);
            return dot(x, xOffset, y, yOffset, left) + dot(x, xOffset + left, y, yOffset + left, length - left);
        }
        int whole = length / SumTree.PARTS * SumTree.PARTS;
        if (whole == 0) {
            return SumTree.dot(x, xOffset, y, yOffset, length);
        }
        float[] parts = new float[SumTree.PARTS];
        for (int part = 0; part < SumTree.PARTS; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < whole; i += SumTree.PARTS) {
                FloatVector factor = fromArray(SPECIES, x, xOffset + part + i);
                sum = factor.fma(fromArray(SPECIES, y, yOffset + part + i), sum);
            }
            sum.intoArray(parts, part);
        }
        float sum = SumTree.ofParts(parts);
        for (int i = whole; i < length; i++) {
            sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
        }
        return sum;
    }

    static float sumOfSquaredDifferences(float[] x, float[] y, int offset, int length) {
        if (length > SumTree.BLOCK) {
            int left = SumTree.left(length);
            return sumOfSquaredDifferences(x, y, offset, left)
                    + sumOfSquaredDifferences(x, y, offset + left, length - left);
        }
        int whole = length / SumTree.PARTS * SumTree.PARTS;
        float[] parts = new float[SumTree.PARTS];
        for (int part = 0; part < SumTree.PARTS; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = offset + part; i < offset + whole; i += SumTree.PARTS) {
                FloatVector difference = fromArray(SPECIES, x, i).sub(fromArray(SPECIES, y, i));
                sum = sum.add(difference.mul(difference));
            }
            sum.intoArray(parts, part);
        }
        float sum = SumTree.ofParts(parts);
        for (int i = offset + whole; i < offset + length; i++) {
            float difference = x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }

    static float sumOfDeviations(float[] x, int offset, int length, float mean) {
        if (length > SumTree.BLOCK) {
            int left = SumTree.left(length);
            return sumOfDeviations(x, offset, left, mean) + sumOfDeviations(x, offset + left, length - left, mean);
        }
        int whole = length / SumTree.PARTS * SumTree.PARTS;
        float[] parts = new float[SumTree.PARTS];
        for (int part = 0; part < SumTree.PARTS; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < whole; i += SumTree.PARTS) {
                FloatVector deviation = fromArray(SPECIES, x, offset + part + i).sub(mean);
                sum = deviation.fma(deviation, sum);
            }
            sum.intoArray(parts, part);
        }
        float sum = SumTree.ofParts(parts);
        for (int i = whole; i < length; i++) {
            float deviation = x[offset + i] - mean;
            sum = Math.fma(deviation, deviation, sum);
        }
        return sum;
    }
}
