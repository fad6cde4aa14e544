package mapping.text.generation;

import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.Dataset;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A GPT as a mapping history ↦ scores of the next token, section 6.2.3. Of a history that is longer than the GPT can read it
 * reads the end: at least half as much as it can. If the history goes on from that of the last call, only what is new is read
 * (the key/value cache of {@link Gpt#step}); the result is the same up to rounding. Not for two threads at once.
 */
public final class GptScores implements Mapping<int[], double[]> {

    private static final int BATCH = 16;

    private final Gpt gpt;
    private int[] read = new int[0];
    private int begin;
    private Gpt.Step last;

    public GptScores(Gpt gpt) {
        this.gpt = Requirement.given("The GPT", gpt);
    }

    @Override
    public double[] apply(int[] history) {
        Requirement.atLeast("The number of tokens before", Requirement.given("The history", history).length, 1);
        int half = Math.max(1, gpt.longest() / 2);
        int first = history.length <= gpt.longest() ? 0 : (history.length - gpt.longest() + half - 1) / half * half;
        boolean goesOn = last != null && first == begin && read.length < history.length
            && Arrays.equals(read, 0, read.length, history, 0, read.length);
        int from = goesOn ? read.length : first;
        Tensor unread = Tensors.labels(Arrays.copyOfRange(history, from, history.length)).unsqueeze(0);
        NoGrad.run(() -> last = gpt.step(unread, goesOn ? last.memory() : gpt.start(1)));
        read = history.clone();
        begin = first;
        Tensor scores = last.scores();
        double[] next = new double[gpt.tokens()];
        int row = (scores.size(1) - 1) * next.length;
        Arrays.setAll(next, i -> scores.data()[row + i]);
        return next;
    }

    /**
     * The surprise −ln p of each token of a sequence but the first. Windows overlap by half, so that each token but those at the
     * beginning has at least half of the longest history before it.
     *
     * @throws IllegalArgumentException if the sequence has fewer than two tokens
     */
    public double[] surprises(int... sequence) {
        Requirement.atLeast("The number of tokens", Requirement.given("The sequence", sequence).length, 2);
        int length = gpt.longest();
        int stride = Math.max(1, length / 2);
        double[] surprises = new double[sequence.length - 1];
        int[] known = {0};
        int[] window = {0};
        NoGrad.run(() -> {
            Dataset windows = Windows.of(List.of(sequence), length, stride);
            for (Batch batch : windows.batches(Math.min(BATCH, windows.count()))) {
                float[] each = new NextTokenLoss().each(gpt.apply(batch.x()), batch.y()).data();
                for (int row = 0; row < batch.x().size(0); row++) {
                    int at = window[0]++ * stride;
                    while (known[0] < Math.min(at + length, surprises.length)) {
                        surprises[known[0]] = each[row * length + known[0]++ - at];
                    }
                }
            }
        });
        return surprises;
    }

    @Override
    public String name() {
        return "scores";
    }
}
