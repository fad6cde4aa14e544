package mapping.exchange;

import java.util.Map;
import mapping.Space;
import mapping.layers.Layer;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.speakers.SpeakerNetwork;
import mapping.speech.synthesis.TextToMel;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Networks of sounds. Frames of zeros are padding, which the graph finds itself. */
final class SpeechExport {

    /** What the networks of the book hold for certain, and for a least variance. */
    private static final double CERTAIN = 60;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final int PLACES = 3;

    private SpeechExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(CtcNetwork.class, SpeechExport::recogniser);
        rules.put(SpeakerNetwork.class, SpeechExport::speaker);
        rules.put(TextToMel.class, SpeechExport::synthesiser);
    }

    private static String turned(String x, Draft draft) {
        return draft.add(node -> node.with("perm", 0L, 2L, 1L), "Transpose", x);
    }

    private static String unsqueezed(String x, long axis, Draft draft) {
        return draft.add("Unsqueeze", x, draft.wholes(axis));
    }

    private static String sum(String x, long axis, boolean kept, Draft draft) {
        return draft.add(node -> node.with("keepdims", kept ? 1L : 0L), "ReduceSum", x, draft.wholes(axis));
    }

    private static String rectified(Layer convolution, String x, int channels, Draft draft) {
        return draft.add("Relu", draft.write(convolution, x, Space.reals(channels, Space.ANY)));
    }

    /** Truths (batch, frames): which have a number other than 0. */
    private static String sounding(String x, Draft draft) {
        String greatest = draft.add(node -> node.with("axes", new long[] {2}).with("keepdims", 0L), "ReduceMax",
            draft.add("Abs", x));
        return draft.add("Greater", greatest, draft.scalar(0));
    }

    /** A sound ends behind its last frame with a number other than 0, and has one frame at least. */
    private static String recogniser(CtcNetwork layer, String x, Space in, Draft draft) {
        int channels = layer.first().weight().size(0);
        String still = draft.floats(sounding(x, draft));
        String ahead = draft.add(node -> node.with("reverse", 1L), "CumSum", still, draft.whole(1));
        String first = draft.add("Add", draft.add("Mul", columns(ahead, 0, 1, draft), draft.scalar(0)), draft.scalar(1));
        String within = draft.add(node -> node.with("axis", 1L), "Concat", first, columns(ahead, 1, Long.MAX_VALUE, draft));
        String sounds = draft.add("Greater", within, draft.scalar(0));
        String h = turned(rectified(layer.first(), turned(x, draft), layer.first().weight().size(1), draft), draft);
        String read = RecurrentExport.run(layer.recurrent(), h, TextExport.lengths(sounds, draft), null, draft).y();
        String logits = draft.write(layer.out(), read, Space.reals(Space.ANY, layer.out().in()));
        Tensor blank = Tensors.zeros(layer.out().out());
        blank.update(data -> data[data.length - 1] = (float) CERTAIN);
        return draft.add("Where", unsqueezed(sounds, 2, draft), logits, draft.fixed(blank));
    }

    private static String columns(String x, long from, long to, Draft draft) {
        return draft.add("Slice", x, draft.wholes(from), draft.wholes(to), draft.wholes(1));
    }

    private static String speaker(SpeakerNetwork layer, String x, Space in, Draft draft) {
        String mask = unsqueezed(draft.floats(sounding(x, draft)), 1, draft);
        int bands = layer.first().weight().size(1);
        int channels = layer.first().weight().size(0);
        String h = draft.add("Mul", rectified(layer.first(), turned(x, draft), bands, draft), mask);
        h = draft.add("Mul", rectified(layer.second(), h, channels, draft), mask);
        String count = draft.add("Max", sum(mask, 2, true, draft), draft.scalar(1));
        String mean = draft.add("Div", sum(h, 2, true, draft), count);
        String apart = draft.add("Mul", draft.add("Sub", h, mean), mask);
        String variance = draft.add("Div", sum(draft.add("Mul", apart, apart), 2, true, draft), count);
        String deviation = draft.add("Sqrt", draft.add("Add", variance, draft.scalar(LEAST_VARIANCE)));
        String both = draft.add("Squeeze", draft.add(node -> node.with("axis", 1L), "Concat", mean, deviation), draft.wholes(2));
        String vector = draft.write(layer.embedding(), both, Space.reals(layer.embedding().in()));
        String cosines = draft.write(layer.voices(), vector, Space.reals(layer.embedding().out()));
        return draft.add(node -> node.with("axis", 1L), "Concat", vector, cosines);
    }

    /** Which frame belongs to which letter is a matrix of 0 and 1, made of the sums of the durations. */
    private static String synthesiser(TextToMel layer, String x, Space in, Draft draft) {
        Map<String, Layer> parts = layer.children();
        int letters = layer.letters();
        String numbers = columns(x, 1, 1 + letters, draft);
        String durations = columns(x, 1 + letters, 1 + 2L * letters, draft);
        String voice = draft.write(parts.get("voices"), columns(x, 0, 1, draft), Space.reals(1));    // (batch, 1, channels)
        String real = unsqueezed(draft.floats(draft.add("Greater", numbers, draft.scalar(0))), 2, draft);
        int channels = parts.get("alphabet").ownParameters().get("weight").size(1);
        String vectors = draft.write(parts.get("alphabet"), numbers, Space.reals(letters));
        String seen = turned(rectified(parts.get("reader"), turned(vectors, draft), channels, draft), draft);
        String read = draft.add("Mul", draft.add("Add", draft.add("Add", vectors, seen), voice), real);

        String ends = draft.add("CumSum", durations, draft.whole(1));
        String starts = draft.add("Sub", ends, durations);
        String times = draft.fixed(Tensors.arange(layer.frames()).reshape(1, -1, 1));
        String member = draft.floats(draft.add("And",
            draft.add("GreaterOrEqual", times, unsqueezed(starts, 1, draft)),
            draft.add("Less", times, unsqueezed(ends, 1, draft))));        // (batch, frames, letters)
        String mask = sum(member, 2, true, draft);
        String length = draft.add("MatMul", member, unsqueezed(durations, 2, draft));
        String since = draft.add("Sub", draft.add("Add", times, draft.scalar(0.5)),
            draft.add("MatMul", member, unsqueezed(starts, 2, draft)));
        String place = draft.add("Sub", draft.add("Div", since, draft.add("Max", length, draft.scalar(1))), draft.scalar(0.5));
        String places = draft.add(node -> node.with("axis", 2L), "Concat", mask, draft.add("Mul", place, mask),
            draft.add("Mul", length, draft.scalar(0.1)));
        String expanded = draft.add(node -> node.with("axis", 2L), "Concat", draft.add("MatMul", member, read), places);

        String across = turned(mask, draft);
        String h = draft.add("Mul", rectified(parts.get("first"), turned(expanded, draft), channels + PLACES, draft), across);
        String again = draft.add("Mul", draft.add("Add", h, turned(voice, draft)), across);
        h = draft.add("Mul", draft.add("Add", rectified(parts.get("second"), again, channels, draft), h), across);
        String frames = draft.add("Mul", draft.write(parts.get("mel"), turned(h, draft), Space.reals(layer.frames(), channels)),
            mask);
        String logarithms = draft.add("Squeeze", draft.write(parts.get("duration"), read, Space.reals(letters, channels)),
            draft.wholes(-1));
        return draft.add(node -> node.with("axis", 1L), "Concat",
            draft.add(node -> node.with("axis", 1L), "Flatten", frames), logarithms);
    }
}
