package mapping.exchange;

import java.util.List;
import mapping.Space;
import mapping.layers.Embedding;
import mapping.layers.attention.TransformerBlock;
import mapping.pretrained.BertEncoder;
import mapping.text.classification.AttentionPooling;
import mapping.text.generation.Gpt;
import mapping.text.tagging.Crf;
import mapping.text.tagging.LstmReader;
import mapping.text.tagging.PlaceReader;
import mapping.text.tagging.WindowEmissions;

/**
 * Networks of texts. Where padding begins is found in the graph, since each sequence of a batch has its own end: the mask is made
 * of the numbers of the tokens.
 */
final class TextExport {

    private static final double PADDING = 0;

    private TextExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Gpt.class, TextExport::gpt);
        rules.put(BertEncoder.class, TextExport::bert);
        rules.put(AttentionPooling.class, TextExport::pooling);
        rules.put(LstmReader.class, TextExport::reader);
        rules.put(PlaceReader.class, TextExport::place);
        rules.put(WindowEmissions.class, TextExport::window);
        rules.put(Crf.class, TextExport::crf);
    }

    /** Which numbers are no padding, as truths. */
    static String tokens(String numbers, Draft draft) {
        return draft.add("Not", draft.add("Equal", numbers, draft.scalar(PADDING)));
    }

    /** How many truths each row (batch, times) has. */
    static String lengths(String truths, Draft draft) {
        String sum = draft.add(node -> node.with("keepdims", 0L), "ReduceSum", draft.floats(truths), draft.wholes(1));
        return draft.cast(sum, Draft.INT32);
    }

    private static Space states(Space in, int width) {
        return Space.reals(Draft.sizes("The token numbers", in)[0], width);
    }

    private static String blocks(List<TransformerBlock> blocks, String x, Space in, Draft draft) {
        String hidden = x;
        for (TransformerBlock block : blocks) {
            hidden = draft.write(block, hidden, in);
        }
        return hidden;
    }

    /** The table that reads tokens scores them, too. */
    private static String gpt(Gpt layer, String x, Space in, Draft draft) {
        Space inside = states(in, layer.table().weight().size(1));
        String hidden = draft.write(layer.positions(), draft.write(layer.table(), x, in), inside);
        String normal = draft.write(layer.norm(), blocks(layer.blocks(), hidden, inside, draft), inside);
        return draft.add("MatMul", normal, draft.transposed(layer.table().weight()));
    }

    private static String bert(BertEncoder layer, String x, Space in, Draft draft) {
        Space inside = states(in, layer.width());
        String words = draft.write(layer.words(), x, in);
        String types = draft.write(layer.types(), draft.add("Mul", x, draft.scalar(0)), in);
        String hidden = draft.write(layer.positions(), draft.add("Add", words, types), inside);
        return blocks(layer.blocks(), draft.write(layer.norm(), hidden, inside), inside, draft);
    }

    private static String pooling(AttentionPooling layer, String x, Space in, Draft draft) {
        String vectors = draft.write(layer.embedding(), x, in);
        String scores = draft.add("MatMul", vectors, draft.fixed(layer.query()));
        String seen = AttentionExport.seen(draft.add("Unsqueeze", tokens(x, draft), draft.wholes(2)), scores, draft);
        String weights = draft.add(node -> node.with("axis", 1L), "Softmax", seen);
        return draft.add(node -> node.with("keepdims", 0L), "ReduceSum", draft.add("Mul", weights, vectors), draft.wholes(1));
    }

    private static String feature(String x, int number, Draft draft) {
        return draft.add(node -> node.with("axis", 2L), "Gather", x, draft.whole(number));
    }

    /** Words end where the first feature is 0 for the first time. */
    private static String reader(LstmReader layer, String x, Space in, Draft draft) {
        Space times = Space.reals(Draft.sizes("The input of " + layer.name(), in)[0]);
        String ended = draft.floats(draft.add("Equal", feature(x, 0, draft), draft.scalar(PADDING)));
        String words = draft.add("Equal", draft.add("CumSum", ended, draft.whole(1)), draft.scalar(0));
        String[] vectors = new String[layer.tables().size()];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = draft.write(layer.tables().get(k), feature(x, k, draft), times);
        }
        String side = vectors.length == 1 ? vectors[0] : draft.add(node -> node.with("axis", 2L), "Concat", vectors);
        return RecurrentExport.run(layer.lstm(), side, lengths(words, draft), null, draft).y();
    }

    /** What is known at the first marked word. */
    private static String place(PlaceReader layer, String x, Space in, Draft draft) {
        String marked = draft.floats(draft.add("Equal", feature(x, 0, draft), draft.scalar(layer.marked())));
        String count = draft.add("CumSum", marked, draft.whole(1));
        String first = draft.add("Mul", marked, draft.floats(draft.add("Equal", count, draft.scalar(1))));
        String known = draft.add("Mul", draft.write(layer.reader(), x, in), draft.add("Unsqueeze", first, draft.wholes(2)));
        String sum = draft.add(node -> node.with("keepdims", 0L), "ReduceSum", known, draft.wholes(1));
        return draft.write(layer.answer(), sum, Space.reals(layer.answer().in()));
    }

    private static String window(WindowEmissions layer, String x, Space in, Draft draft) {
        Space times = Space.reals(Draft.sizes("The input of " + layer.name(), in)[0]);
        String around = draft.add(node -> node.with("mode", "constant"), "Pad", x, draft.wholes(0, 1, 0, 0, 1, 0),
            draft.scalar(PADDING));
        String before = draft.add("Slice", around, draft.wholes(0), draft.wholes(-2), draft.wholes(1));
        String behind = draft.add("Slice", around, draft.wholes(2), draft.wholes(Long.MAX_VALUE), draft.wholes(1));
        String sum = sum(layer.here(), x, times, draft);
        sum = draft.add("Add", sum, sum(layer.before(), before, times, draft));
        return draft.add("Add", sum, sum(layer.behind(), behind, times, draft));
    }

    private static String sum(List<Embedding> tables, String x, Space times, Draft draft) {
        String sum = draft.write(tables.get(0), feature(x, 0, draft), times);
        for (int k = 1; k < tables.size(); k++) {
            sum = draft.add("Add", sum, draft.write(tables.get(k), feature(x, k, draft), times));
        }
        return sum;
    }

    /** The scores of the lattice: emissions, and the parameters once for each example. To find the best path is no graph. */
    private static String crf(Crf layer, String x, Space in, Draft draft) {
        int tags = layer.start().numel();
        String start = draft.add("Unsqueeze", draft.weight(layer.start()), draft.wholes(0));
        String end = draft.add("Unsqueeze", draft.weight(layer.end()), draft.wholes(0));
        String own = draft.add(node -> node.with("axis", 0L), "Concat", draft.weight(layer.transitions()), start, end);
        String batch = draft.add("Slice", draft.add("Shape", x), draft.wholes(0), draft.wholes(1));
        String shape = draft.add(node -> node.with("axis", 0L), "Concat", batch, draft.wholes(tags + 2, tags));
        return draft.add(node -> node.with("axis", 1L), "Concat", x, draft.add("Expand", own, shape));
    }
}
