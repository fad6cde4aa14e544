package mapping.exchange;

import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.RotaryPositions;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Attention, the block of a Transformer, and positions. Sequences are whole and all of one length. */
final class AttentionExport {

    private static final float UNSEEN = -1e30f;

    private AttentionExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(MultiHeadAttention.class, AttentionExport::attention);
        rules.put(TransformerBlock.class, AttentionExport::block);
        rules.put(LearntPositions.class, (layer, x, in, draft) -> positions(layer, layer.weight(), x, in, draft));
        rules.put(SinusoidalPositions.class, (layer, x, in, draft) -> positions(layer, layer.table(), x, in, draft));
        rules.put(RotaryPositions.class, AttentionExport::rotary);
    }

    private static int times(Layer layer, Space in) {
        int times = Draft.sizes("The input of " + layer.name(), in)[0];
        if (times < 1) {
            throw new IllegalArgumentException("The length of a sequence must be fixed where " + layer.name() + " is written in "
                + "ONNX, got " + in + ".");
        }
        return times;
    }

    private static String positions(Layer layer, Tensor table, String x, Space in, Draft draft) {
        int times = times(layer, in);
        String rows = draft.fixed(table);
        if (times < table.size(0)) {
            rows = draft.add("Slice", rows, draft.wholes(0), draft.wholes(times), draft.wholes(0));
        }
        return draft.add("Add", x, rows);
    }

    /** Turning pairs: x · cos + (the pair's other element, the first one negative) · sin. */
    private static String rotary(RotaryPositions layer, String x, Space in, Draft draft) {
        int times = times(layer, in);
        int width = Draft.sizes("The input of " + layer.name(), in)[1];
        Tensor ones = Tensors.zeros(1, times, width);
        ones.update(data -> {
            for (int i = 0; i < data.length; i += 2) {
                data[i] = 1;
            }
        });
        float[] turned = layer.apply(ones).data();
        float[] cos = new float[turned.length];
        float[] sin = new float[turned.length];
        float[] other = new float[width * width];
        for (int i = 0; i < turned.length; i++) {
            cos[i] = turned[i - i % 2];
            sin[i] = turned[i - i % 2 + 1];
        }
        for (int i = 0; i < width; i += 2) {
            other[(i + 1) * width + i] = -1;
            other[i * width + i + 1] = 1;
        }
        String swapped = draft.add("MatMul", x, draft.fixed(Tensor.of(other, width, width)));
        return draft.add("Add", draft.add("Mul", x, draft.fixed(Tensor.of(cos, times, width))),
            draft.add("Mul", swapped, draft.fixed(Tensor.of(sin, times, width))));
    }

    private static String attention(MultiHeadAttention layer, String x, Space in, Draft draft) {
        return attention(layer, x, in, null, draft);
    }

    /** Self-attention; {@code seen} are truths that broadcast to (batch, heads, times, times), or null. */
    private static String attention(MultiHeadAttention layer, String x, Space in, String seen, Draft draft) {
        return look(layer, x, in, x, in, layer.isCausal(), seen, draft);
    }

    /** The same that looks from one sequence at another. */
    static String attend(MultiHeadAttention layer, String x, Space in, String memory, Space read, String seen, Draft draft) {
        return look(layer, x, in, memory, read, false, seen, draft);
    }

    /** Scores of what may not be seen become so small that nothing is left of them. */
    static String seen(String truths, String scores, Draft draft) {
        return draft.add("Where", truths, scores, draft.scalar(UNSEEN));
    }

    private static String look(MultiHeadAttention layer, String x, Space in, String memory, Space read, boolean causal,
            String seen, Draft draft) {
        int width = layer.query().out();
        Space space = layer.query().codomain(in);
        String query = draft.write(layer.query(), x, in);
        String key = draft.write(layer.key(), memory, read);
        if (layer.turn() != null) {
            query = rotary(layer.turn(), query, space, draft);
            key = rotary(layer.turn(), key, layer.key().codomain(read), draft);
        }
        String q = heads(query, layer.heads(), draft, 0, 2, 1, 3);
        String k = heads(key, layer.heads(), draft, 0, 2, 3, 1);
        String v = heads(draft.write(layer.value(), memory, read), layer.heads(), draft, 0, 2, 1, 3);
        String scores = draft.add("Mul", draft.add("MatMul", q, k), draft.scalar(1 / Math.sqrt((double) width / layer.heads())));
        if (causal) {
            scores = draft.add("Add", scores, draft.fixed(future(times(layer, in))));
        }
        scores = seen == null ? scores : seen(seen, scores, draft);
        String weights = draft.add(node -> node.with("axis", -1L), "Softmax", scores);
        String mixed = draft.add(node -> node.with("perm", 0L, 2L, 1L, 3L), "Transpose", draft.add("MatMul", weights, v));
        return draft.write(layer.output(), draft.add("Reshape", mixed, draft.wholes(0, 0, layer.value().out())), space);
    }

    private static String heads(String x, int heads, Draft draft, long... order) {
        String split = draft.add("Reshape", x, draft.wholes(0, 0, heads, -1));
        return draft.add(node -> node.with("perm", order), "Transpose", split);
    }

    /** Added to the scores: what is yet to come is not seen. */
    private static Tensor future(int times) {
        float[] hidden = new float[times * times];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = i % times > i / times ? UNSEEN : 0;
        }
        return Tensor.of(hidden, times, times);
    }

    private static String block(TransformerBlock block, String x, Space in, Draft draft) {
        return block(block, x, in, null, draft);
    }

    /** A block some of whose positions are padding. */
    static String block(TransformerBlock block, String x, Space in, String seen, Draft draft) {
        String mixed = added(block.normFirst(), x, in, block.attentionNorm(), normal ->
            attention(block.attention(), normal, in, seen, draft), draft);
        return added(block.normFirst(), mixed, in, block.feedForwardNorm(), normal ->
            draft.write(block.feedForward(), normal, in), draft);
    }

    static String added(boolean normFirst, String x, Space in, Layer norm, UnaryOperator<String> inner, Draft draft) {
        String branch = inner.apply(normFirst ? draft.write(norm, x, in) : x);
        String sum = draft.add("Add", x, branch);
        return normFirst ? sum : draft.write(norm, sum, in);
    }
}
