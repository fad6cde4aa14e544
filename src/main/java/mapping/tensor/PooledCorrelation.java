package mapping.tensor;

import java.util.Arrays;
import mapping.kernels.Kernels;

/**
 * max(0, b + w ⋆ x) and of that the greatest of each window of 2 × 2. The convolution of an image lives in working memory: the
 * greatest numbers and where they stood are all that is kept, since max(0, ·) keeps the order and its slope shows in them.
 */
final class PooledCorrelation {

    private final Correlation correlation;
    private final Tensor x;
    private final Tensor weight;
    private final Tensor bias;
    private final int rows;
    private final int columns;
    private final int pooledRows;
    private final int pooledColumns;
    private final float[] y;
    /** For each result the place of the greatest number among those of its group of its image. */
    private final int[] where;

    private PooledCorrelation(Correlation correlation, Tensor x, Tensor weight, Tensor bias) {
        this.correlation = correlation;
        this.x = x;
        this.weight = weight;
        this.bias = bias;
        rows = correlation.patches.rows;
        columns = correlation.patches.columns;
        Sliding pairs = new Sliding(2, 2, 0, 1);
        pooledRows = pairs.count(rows);
        pooledColumns = pairs.count(columns);
        y = new float[Shape.numel(shape())];
        where = new int[y.length];
    }

    private int[] shape() {
        return new int[] {correlation.images, correlation.filters, pooledRows, pooledColumns};
    }

    static Tensor tensor(Correlation correlation, Tensor x, Tensor weight, Tensor bias) {
        PooledCorrelation pooled = new PooledCorrelation(correlation, x, weight, bias);
        Correlation.PartOfResults results = correlation.results(x.data(), weight.data(), bias == null ? null : bias.data());
        correlation.eachPart(part -> pooled.value(part, results));
        return Convolution.result("rectifiedConv2d", pooled.y, pooled.shape(), bias, pooled::pull, x, weight);
    }

    private int sizeOfPart() {
        return correlation.filtersOfGroup() * pooledRows * pooledColumns;
    }

    private float[] working() {
        return Scratch.take(4, correlation.resultSize());
    }

    private void value(int part, Correlation.PartOfResults results) {
        float[] all = working();
        results.write(part, all, 0);
        int size = sizeOfPart();
        Kernels.current().maximaOfFours(all, 0, correlation.filtersOfGroup(), rows, columns, y, where, part * size);
        Kernels.current().relu(y, part * size, y, part * size, size);
    }

    private void pull(float[] u) {
        float[] sums = new float[correlation.images * correlation.filters];
        correlation.pull(part -> spread(part, u, sums), part -> 0, x, weight);
        if (bias != null && bias.needsGradient()) {
            BiasPullback.addSums(sums, correlation.images, correlation.filters, bias.gradient());
        }
    }

    /** The cotangents of the convolution of a part, most of them zero, and their sum for each filter. */
    private float[] spread(int part, float[] u, float[] sums) {
        float[] all = working();
        Arrays.fill(all, 0, correlation.resultSize(), 0);
        int size = sizeOfPart();
        for (int i = part * size; i < (part + 1) * size; i++) {
            all[where[i]] = y[i] <= 0 ? 0 : u[i] + 0f;
        }
        int filters = correlation.filtersOfGroup();
        BiasPullback.sumPlanes(all, 0, rows * columns, sums, part * filters, filters);
        return all;
    }
}
