package mapping.text.tagging;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Sequences;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * All ways to tag sentences, and what each way scores; sections 6.2.2 and 6.3.1. A tagging y₁ … y_n is a path through a grid
 * of times and tags. It
 * scores start(y₁) + Σ emission(t, y_t) + Σ transition(y_{t−1}, y_t) + end(y_n), and its probability is e^score / Z, where Z
 * adds
 * e^score over all paths: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). START and STOP are
 * scores and no tags, so that no path can pass through them.
 *
 * <p>Sentences of unequal length lie side by side; what stands behind the end of one is not read. All sums over paths go
 * step by
 * step (the forward algorithm), with batch · times · tags² additions. PyTorch has no counterpart; the package
 * {@code pytorch-crf} has time first.
 *
 * @param emissions   (batch, times, tags): how well a tag fits a word
 * @param transitions (tags, tags): from the tag of the row to that of the column
 * @param start       (tags): how well a sentence begins with a tag
 * @param end         (tags): how well it ends with one
 * @param lengths     of each sentence, from 1 to times
 */
public record Lattice(Tensor emissions, Tensor transitions, Tensor start, Tensor end, int... lengths) {

    public Lattice {
        Requirement.given("The emissions", emissions);
        if (emissions.dim() != 3) {
            throw new IllegalArgumentException("Emissions must have shape (batch, times, tags), got "
                + Shape.text(emissions.shape()) + ".");
        }
        int tags = emissions.size(2);
        requireShape("The transitions", transitions, tags, tags);
        requireShape("The start scores", start, tags);
        requireShape("The end scores", end, tags);
        lengths = Requirement.given("The lengths", lengths).clone();
        Sequences.requireLengths(lengths, emissions.size(0), emissions.size(1));
    }

    private static void requireShape(String what, Tensor tensor, int... shape) {
        if (!Arrays.equals(Requirement.given(what, tensor).shape(), shape)) {
            throw new IllegalArgumentException(what + " must have shape " + Shape.text(shape) + ", got "
                + Shape.text(tensor.shape()) + ".");
        }
    }

    /** The lattice that {@link Crf} has written into one tensor (batch, times + tags + 2, tags). */
    public static Lattice of(Tensor scores, int... lengths) {
        Requirement.given("The scores", scores);
        if (scores.dim() != 3 || scores.size(1) < scores.size(2) + 3) {
            throw new IllegalArgumentException("The scores of a lattice must have shape (batch, times + tags + 2, tags), got "
                + Shape.text(scores.shape()) + ".");
        }
        int tags = scores.size(2);
        int times = scores.size(1) - tags - 2;
        Tensor rest = scores.select(0, 0).slice(0, times, times + tags + 2);
        return new Lattice(scores.slice(1, 0, times), rest.slice(0, 0, tags), rest.select(0, tags), rest.select(0, tags + 1),
            lengths);
    }

    private int longest() {
        return Arrays.stream(lengths).max().orElse(0);
    }

    /** (batch, 1): 1 where the sentence has a word at this time. */
    private Tensor running(int time) {
        float[] running = new float[lengths.length];
        for (int n = 0; n < running.length; n++) {
            running[n] = time < lengths[n] ? 1 : 0;
        }
        return Tensor.of(running, running.length, 1);
    }

    /** ln Z of each sentence, (batch): the forward algorithm, over all sentences and all pairs of tags at once. */
    public Tensor logNormalizer() {
        Tensor arriving = transitions.transpose(0, 1);                         // (to, from)
        Tensor forward = start.add(emissions.select(1, 0));                    // (batch, tags): ln of the sum over all beginnings
        for (int t = 1; t < longest(); t++) {
            Tensor next = forward.unsqueeze(1).add(arriving).logSumExp(-1).add(emissions.select(1, t));
            forward = Tensors.where(running(t), next, forward);
        }
        return forward.add(end).logSumExp(-1);
    }

    /**
     * The score of one path of each sentence, (batch).
     *
     * @param tags for each sentence as many numbers of tags as it has words
     */
    public Tensor score(int[]... tags) {
        int[][] paths = paths(tags);
        int count = emissions.size(2);
        int width = emissions.size(1) * count;
        float[] scores = new float[paths.length];
        for (int n = 0; n < paths.length; n++) {
            int[] path = paths[n];
            double sum = start.data()[path[0]] + end.data()[path[path.length - 1]];
            for (int t = 0; t < path.length; t++) {
                sum += emissions.data()[n * width + t * count + path[t]];
                sum += t == 0 ? 0 : transitions.data()[path[t - 1] * count + path[t]];
            }
            scores[n] = (float) sum;
        }
        return Tensor.computed("pathScore", scores, new int[] {scores.length}, u -> {
            for (int n = 0; n < paths.length; n++) {
                int[] path = paths[n];
                add(start, path[0], u[n]);
                add(end, path[path.length - 1], u[n]);
                for (int t = 0; t < path.length; t++) {
                    add(emissions, n * width + t * count + path[t], u[n]);
                    if (t > 0) {
                        add(transitions, path[t - 1] * count + path[t], u[n]);
                    }
                }
            }
        }, emissions, transitions, start, end);
    }

    private static void add(Tensor tensor, int at, float slope) {
        if (tensor.needsGradient()) {
            tensor.gradient()[at] += slope;
        }
    }

    private int[][] paths(int[][] tags) {
        Requirement.allGiven("The tags of the sentences", tags);
        Requirement.asMany("lists of tags", tags.length, "sentences", lengths.length);
        int[][] own = new int[tags.length][];
        for (int n = 0; n < own.length; n++) {
            Requirement.asMany("tags", tags[n].length, "words of sentence " + n, lengths[n]);
            Requirement.labels(tags[n], emissions.size(2));
            own[n] = tags[n].clone();
        }
        return own;
    }

    /** −ln P of one path of each sentence, (batch): ln Z − score. */
    public Tensor negativeLogLikelihood(int[]... tags) {
        return logNormalizer().sub(score(tags));
    }

    /**
     * P(tag at this word), (batch, times, tags), 0 behind the ends. The slope of ln Z by an emission is this probability, so
     * the
     * backward pass of the engine is the backward algorithm.
     */
    public Tensor marginals() {
        Tensor words = emissions.copy().requiresGrad();
        new Lattice(words, transitions.detach(), start.detach(), end.detach(), lengths).logNormalizer().sum().backward();
        return Tensor.of(words.gradient().clone(), words.shape());
    }

    /** The path of the highest score of each sentence (Viterbi, 1967); of equal ones that with the lowest tags at the end. */
    public int[][] best() {
        int[][] best = new int[lengths.length][];
        Arrays.setAll(best, this::best);
        return best;
    }

    /** The best path of sentence n. */
    private int[] best(int n) {
        int tags = emissions.size(2);
        int first = n * emissions.size(1) * tags;
        int[][] before = new int[lengths[n]][tags];                            // the best tag before each tag
        double[] score = new double[tags];                                     // of the best path that ends in each tag
        Arrays.setAll(score, tag -> start.data()[tag] + emissions.data()[first + tag]);
        for (int t = 1; t < before.length; t++) {
            double[] next = new double[tags];
            for (int to = 0; to < tags; to++) {
                int from = 0;
                for (int other = 1; other < tags; other++) {
                    from = score[other] + transition(other, to) > score[from] + transition(from, to) ? other : from;
                }
                before[t][to] = from;
                next[to] = score[from] + transition(from, to) + emissions.data()[first + t * tags + to];
            }
            score = next;
        }
        int[] path = new int[before.length];
        for (int tag = 1; tag < tags; tag++) {
            int last = path[path.length - 1];
            path[path.length - 1] = score[tag] + end.data()[tag] > score[last] + end.data()[last] ? tag : last;
        }
        for (int t = path.length - 1; t > 0; t--) {
            path[t - 1] = before[t][path[t]];
        }
        return path;
    }

    private float transition(int from, int to) {
        return transitions.data()[from * start.numel() + to];
    }

    @Override
    public int[] lengths() {
        return lengths.clone();
    }
}
