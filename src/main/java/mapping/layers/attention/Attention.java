package mapping.layers.attention;

import mapping.Requirement;
import mapping.layers.dropout.Dropout;
import mapping.tensor.Tensor;

/**
 * Scaled dot-product attention as an operation: every query takes a mean of the values, weighted by how well it agrees with
 * their keys, softmax(Q Kᵀ / √d) V. Section 6.2.3 (Vaswani et al., 2017). Without the division the scores of long vectors
 * would be so far apart that softmax has no slope.
 *
 * <p>A mask has a 1 where a query may look at a key and a 0 where it may not; it broadcasts against the scores. (So does
 * PyTorch's {@code scaled_dot_product_attention}; its {@code nn.MultiheadAttention} marks with true what may <em>not</em> be
 * seen.) A bias is added to the scores, broadcast likewise, and −∞ hides as a 0 of the mask does: PyTorch's masks of floats.
 * Both may be given. A query that may look nowhere looks everywhere alike, and its scores get no gradient, where PyTorch gives
 * NaN. What the mask hides from every query, such as padding, may be anything, also NaN, and gets no gradient. (In PyTorch it
 * would reach the result as 0 · NaN.)
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
        return scaledDotProduct(query, key, value, mask, null, null);
    }

    /**
     * The same with a bias and dropout.
     *
     * @param bias    is added to the scores, broadcasts to (…, queries, keys), finite or −∞, or null; may be learnt
     * @param factors what dropout multiplies the weights by, of shape (…, queries, keys), see {@link Dropout#factors}; or null
     */
    public static Tensor scaledDotProduct(Tensor query, Tensor key, Tensor value, Tensor mask, Tensor bias, Tensor factors) {
        Tensor weights = weights(query, key, mask, bias);
        return (factors == null ? weights : weights.mul(factors)).matmul(Unseen.without(value, mask));
    }

    /** How much each query looks at each key, of shape (…, queries, keys); every row sums to 1. */
    public static Tensor weights(Tensor query, Tensor key, Tensor mask) {
        return weights(query, key, mask, null);
    }

    /** The same with a bias, which is added to the scores. */
    public static Tensor weights(Tensor query, Tensor key, Tensor mask, Tensor bias) {
        Requirement.given("The query", query);
        Tensor scores = query.matmul(Unseen.without(key, mask).transpose(-2, -1)).div(Math.sqrt(query.size(-1)));
        if (bias != null) {
            scores = scores.add(bias).maskedFill(bias.detach().eq(Float.NEGATIVE_INFINITY), UNSEEN);
        }
        return (mask == null ? scores : scores.maskedFill(mask.eq(Tensor.scalar(0)), UNSEEN)).softmax(-1);
    }

    /**
     * The same for several heads that lie side by side in the last axis, in one operation that reads them where they are:
     * (batch, queries, heads · d) → (batch, queries, heads · d′).
     *
     * @param mask broadcasts to (batch, heads, queries, keys), or null
     */
    public static Tensor ofHeads(int heads, Tensor query, Tensor key, Tensor value, Tensor mask) {
        return HeadsAttention.of(heads, query, key, value, mask, null, null);
    }

    /**
     * The same with a bias and dropout.
     *
     * @param bias    is added to the scores, broadcasts to (batch, heads, queries, keys), finite or −∞, or null; may be learnt
     * @param factors what dropout multiplies the weights by, of shape (batch, heads, queries, keys), or null
     */
    public static Tensor ofHeads(int heads, Tensor query, Tensor key, Tensor value, Tensor mask, Tensor bias, Tensor factors) {
        return HeadsAttention.of(heads, query, key, value, mask, bias, factors);
    }

    /** (batch, times, heads · d) → (batch, heads, times, d): what {@link #scaledDotProduct} takes. */
    public static Tensor splitHeads(int heads, Tensor x) {
        Requirement.given("The argument", x);
        Requirement.atLeast("The number of heads", heads, 1);
        return x.reshape(x.size(0), x.size(1), heads, x.size(2) / heads).transpose(1, 2);
    }

    /** (batch, heads, times, d) → (batch, times, heads · d). */
    public static Tensor joinHeads(Tensor x) {
        Requirement.given("The argument", x);
        return x.transpose(1, 2).reshape(x.size(0), x.size(2), x.size(1) * x.size(3));
    }
}
