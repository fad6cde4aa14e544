package mapping.layers.attention;

import mapping.tensor.Tensor;

/**
 * Scaled dot-product attention as an operation: every query takes a mean of the values, weighted by how well it agrees with
 * their keys, softmax(Q Kᵀ / √d) V. Section 6.2.3 (Vaswani et al., 2017). Without the division the scores of long vectors
 * would be so far apart that softmax has no slope.
 *
 * <p>A mask has a 1 where a query may look at a key and a 0 where it may not; it broadcasts against the scores. (PyTorch's
 * {@code nn.MultiheadAttention} marks with true what may <em>not</em> be seen.) A query that may look nowhere looks everywhere
 * alike.
 */
public final class Attention {

    /** The score of what may not be seen: its exponential is 0. */
    static final float UNSEEN = -1e30f;

    private Attention() {
    }

    /**
     * The weighted means, of shape (…, queries, d′).
     *
     * @param query (…, queries, d)
     * @param key   (…, keys, d)
     * @param value (…, keys, d′)
     * @param mask  broadcasts to (…, queries, keys), or null
     */
    public static Tensor scaledDotProduct(Tensor query, Tensor key, Tensor value, Tensor mask) {
        return weights(query, key, mask).matmul(value);
    }

    /** How much each query looks at each key, of shape (…, queries, keys); every row sums to 1. */
    public static Tensor weights(Tensor query, Tensor key, Tensor mask) {
        Tensor scores = query.matmul(key.transpose(-2, -1)).div(Math.sqrt(query.size(-1)));
        return (mask == null ? scores : scores.maskedFill(mask.eq(Tensor.scalar(0)), UNSEEN)).softmax(-1);
    }

    /**
     * The same for several heads that lie side by side in the last axis, in one operation that reads them where they are:
     * (batch, queries, heads · d) → (batch, queries, heads · d′).
     *
     * @param mask broadcasts to (batch, heads, queries, keys), or null
     */
    public static Tensor ofHeads(int heads, Tensor query, Tensor key, Tensor value, Tensor mask) {
        return HeadsAttention.of(heads, query, key, value, mask);
    }

    /** (batch, times, heads · d) → (batch, heads, times, d): what {@link #scaledDotProduct} takes. */
    public static Tensor splitHeads(int heads, Tensor x) {
        return x.reshape(x.size(0), x.size(1), heads, x.size(2) / heads).transpose(1, 2);
    }

    /** (batch, heads, times, d) → (batch, times, heads · d). */
    public static Tensor joinHeads(Tensor x) {
        return x.transpose(1, 2).reshape(x.size(0), x.size(2), x.size(1) * x.size(3));
    }
}
