package mapping.tensor;

import mapping.kernels.Kernels;
import mapping.kernels.Parallel;

/** The pullback of a convolution for its bias, which is added at every place: the sum of the cotangents over all of them. */
final class BiasPullback {

    private BiasPullback() {
    }

    /** db[channel] += Σ u over images and places. */
    static void add(float[] u, int images, int channels, float[] db) {
        int plane = u.length / Math.max(1, images * channels);
        float[] sums = new float[images * channels];
        Parallel.current().ranges(sums.length, Math.max(1, Parallel.MANY / Math.max(1, plane)), (first, end) -> {
            sumPlanes(u, first * plane, plane, sums, first, end - first);
        });
        addSums(sums, images, channels, db);
    }

    /** sums[to + i] = Σ u over the plane i of {@code count} that follow one another from {@code from} on. */
    static void sumPlanes(float[] u, int from, int plane, float[] sums, int to, int count) {
        for (int i = 0; i < count; i++) {
            sums[to + i] = Kernels.current().sum(u, from + i * plane, plane);
        }
    }

    /** db[channel] += Σ u with the sums over the places of each channel of each image. */
    static void addSums(float[] sums, int images, int channels, float[] db) {
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = 0; i < images; i++) {
                sum += sums[i * channels + c];
            }
            db[c] += (float) sum;
        }
    }
}
