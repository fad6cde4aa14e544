package mapping.tensor;

import mapping.kernels.Kernels;

/** max(0, b + w ⋆ x): a convolution that is rectified image by image, while the numbers are in the cache. */
final class RectifiedCorrelation {

    private RectifiedCorrelation() {
    }

    static Tensor tensor(Correlation correlation, Tensor x, Tensor weight, Tensor bias) {
        Patches patches = correlation.patches;
        int[] shape = {correlation.images, correlation.filters, patches.rows, patches.columns};
        float[] y = new float[Shape.numel(shape)];
        Correlation.PartOfResults results = correlation.results(x.data(), weight.data(), bias == null ? null : bias.data());
        int size = correlation.resultSize();
        correlation.eachPart(part -> {
            results.write(part, y, part * size);
            Kernels.current().relu(y, part * size, y, part * size, size);
        });
        return Convolution.result("rectifiedConv2d", y, shape, bias, u -> {
            boolean biased = bias != null && bias.needsGradient();
            float[] sums = new float[biased ? correlation.images * correlation.filters : 0];
            int filters = correlation.filtersOfGroup();
            correlation.pullInPlace(u, part -> {
                Kernels.current().reluPullback(y, u, part * size, size);
                if (biased) {
                    BiasPullback.sumPlanes(u, part * size, size / filters, sums, part * filters, filters);
                }
            }, x, weight);
            if (biased) {
                BiasPullback.addSums(sums, correlation.images, correlation.filters, bias.gradient());
            }
        }, x, weight);
    }
}
