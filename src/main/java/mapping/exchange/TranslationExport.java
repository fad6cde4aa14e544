package mapping.exchange;

import mapping.Space;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.attention.AdditiveAttention;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.text.translation.RecurrentTranslator;
import mapping.text.translation.TransformerTranslator;

/**
 * Translators as the mapping (source, what was written) ↦ logits of the next token, both side by side in one row. Writing on is
 * an algorithm around it: choose a token by the logits, put it behind the row, run the graph again.
 */
final class TranslationExport {

    private TranslationExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(RecurrentTranslator.class, TranslationExport::recurrent);
        rules.put(TransformerTranslator.class, TranslationExport::transformer);
        rules.put(AdditiveAttention.class, (layer, x, in, draft) -> look(layer, x, x, null, draft));
    }

    private static String columns(String x, long from, long to, Draft draft) {
        return draft.add("Slice", x, draft.wholes(from), draft.wholes(to), draft.wholes(1));
    }

    /** Means of a memory; {@code seen} are truths (batch, 1, memory times), or null. */
    private static String look(AdditiveAttention layer, String x, String memory, String seen, Draft draft) {
        Space asks = Space.reals(Space.ANY, layer.query().in());
        String query = draft.add("Unsqueeze", draft.write(layer.query(), x, asks), draft.wholes(2));
        Space told = Space.reals(Space.ANY, layer.key().in());
        String key = draft.add("Unsqueeze", draft.write(layer.key(), memory, told), draft.wholes(1));
        Space pairs = Space.reals(Space.ANY, Space.ANY, layer.score().in());
        String scores = draft.write(layer.score(), draft.add("Tanh", draft.add("Add", query, key)), pairs);
        String flat = draft.add("Squeeze", scores, draft.wholes(-1));
        String visible = seen == null ? flat : AttentionExport.seen(seen, flat, draft);
        return draft.add("MatMul", draft.add(node -> node.with("axis", -1L), "Softmax", visible), memory);
    }

    private static String recurrent(RecurrentTranslator layer, String x, Space in, Draft draft) {
        String source = columns(x, 0, layer.sourceTimes(), draft);
        String written = columns(x, layer.sourceTimes(), Long.MAX_VALUE, draft);
        Space numbers = Space.reals(Space.ANY);
        String tokens = TextExport.tokens(source, draft);
        RecurrentExport.Run read = RecurrentExport.run(layer.encoder(), draft.write(layer.sourceTable(), source, numbers),
            TextExport.lengths(tokens, draft), null, draft);
        String ends = draft.add(node -> node.with("axis", 1L), "Concat", state(read, 0, draft), state(read, 1, draft));
        String start = draft.add("Tanh", draft.write(layer.bridge(), ends, Space.reals(layer.bridge().in())));
        String states = RecurrentExport.run(layer.decoder(), draft.write(layer.targetTable(), written, numbers), null,
            draft.add("Unsqueeze", start, draft.wholes(0)), draft).y();
        String each = draft.add("Unsqueeze", tokens, draft.wholes(1));
        String seen = layer.attention() == null ? mean(states, read.y(), draft.floats(each), draft)
            : look(layer.attention(), states, read.y(), each, draft);
        String both = draft.add(node -> node.with("axis", 2L), "Concat", states, seen);
        return classesFirst(draft.write(layer.output(), both, Space.reals(Space.ANY, layer.output().in())), draft);
    }

    private static String state(RecurrentExport.Run read, int pass, Draft draft) {
        return draft.add(node -> node.with("axis", 0L), "Gather", read.hidden(), draft.whole(pass));
    }

    /** The mean of the memory without its padding, once for each time of the states. */
    private static String mean(String states, String memory, String mask, Draft draft) {
        String shares = draft.add("Div", mask, draft.add("ReduceSum", mask, draft.wholes(2)));
        String zeros = draft.add("Mul", draft.add("Slice", states, draft.wholes(0), draft.wholes(1), draft.wholes(2)),
            draft.scalar(0));
        return draft.add("MatMul", draft.add("Add", shares, zeros), memory);
    }

    private static String classesFirst(String logits, Draft draft) {
        return draft.add(node -> node.with("perm", 0L, 2L, 1L), "Transpose", logits);
    }

    private static String transformer(TransformerTranslator layer, String x, Space in, Draft draft) {
        int width = layer.sourceTable().weight().size(1);
        int all = Draft.sizes("The input of " + layer.name(), in)[0];
        Space read = Space.reals(layer.sourceTimes(), width);
        Space wrote = Space.reals(all < 0 ? Space.ANY : all - layer.sourceTimes(), width);
        String source = columns(x, 0, layer.sourceTimes(), draft);
        String seen = draft.add("Unsqueeze", TextExport.tokens(source, draft), draft.wholes(1, 2));
        String memory = placed(layer, layer.sourceTable(), source, read, draft);
        for (TransformerBlock block : layer.encoder()) {
            memory = AttentionExport.block(block, memory, read, seen, draft);
        }
        memory = draft.write(layer.encoderNorm(), memory, read);
        String y = placed(layer, layer.targetTable(), columns(x, layer.sourceTimes(), Long.MAX_VALUE, draft), wrote, draft);
        for (TransformerDecoderBlock block : layer.decoder()) {
            y = block(block, y, wrote, memory, read, seen, draft);
        }
        return classesFirst(draft.write(layer.output(), draft.write(layer.decoderNorm(), y, wrote), wrote), draft);
    }

    private static String placed(TransformerTranslator layer, Embedding table, String tokens, Space states, Draft draft) {
        String vectors = draft.write(table, tokens, Space.reals(Space.ANY));
        String scaled = draft.add("Mul", vectors, draft.scalar(Math.sqrt(table.weight().size(1))));
        return draft.write(layer.positions(), scaled, states);
    }

    private static String block(TransformerDecoderBlock block, String x, Space in, String memory, Space read, String seen,
            Draft draft) {
        String y = AttentionExport.added(block.normFirst(), x, in, block.selfNorm(), normal ->
            draft.write(block.selfAttention(), normal, in), draft);
        MultiHeadAttention cross = block.crossAttention();
        y = AttentionExport.added(block.normFirst(), y, in, block.crossNorm(), normal ->
            AttentionExport.attend(cross, normal, in, memory, read, seen, draft), draft);
        Layer network = block.feedForward();
        return AttentionExport.added(block.normFirst(), y, in, block.feedForwardNorm(), normal ->
            draft.write(network, normal, in), draft);
    }
}
