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
            for (int i = first; i < end; i++) {
                sums[i] = Kernels.current().sum(u, i * plane, plane);
            }
        });
        addSums(sums, images, channels, db);
    }

    /** The same with the sums over the places of each channel of each image. */
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
