package mapping.text.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * Looks for a likely text by keeping the {@code width} likeliest beginnings: state ↦ texts, the best first. Section 6.2.3
 * (Lowerre, 1976; for translation, Sutskever et al., 2014). Width 1 is {@link Greedy}. It ends when no
 * beginning can overtake the best text that has ended. It is no proof: what begins unlikely is lost, however well it goes on.
 *
 * <p>A product of probabilities falls with every factor, so short texts are preferred. The score therefore is the
 * log-probability divided by ((5 + length) / 6)^α, with the end in the length (Wu et al., 2016); α = 0 leaves it as it is.
 *
 * @param width   how many beginnings are kept
 * @param alpha   the power α of the length penalty, 0 or more
 * @param longest after how many tokens a text is cut
 */
public record BeamSearch(int width, double alpha, int longest) {

    public BeamSearch {
        Requirement.between("The width of the beam", width, 1, 1 << 16);
        Requirement.notNegative("The power of the length penalty", alpha);
        Requirement.between("The length of the longest text", longest, 1, 1 << 20);
    }

    /** A beginning, or one that might be kept. */
    private record Beginning(int row, int[] tokens, double log) {

        int last() {
            return tokens.length == 0 ? Vocabulary.START : tokens[tokens.length - 1];
        }

        /** This, and the token of a candidate behind it. */
        Beginning with(Beginning candidate) {
            int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
            longer[tokens.length] = candidate.last();
            return new Beginning(candidate.row(), longer, candidate.log());
        }
    }

    /**
     * At most {@code width} texts that are possible at all, the one with the highest score first.
     *
     * @param start the state of one text
     */
    public <S> List<Written> write(NextToken<S> model, S start) {
        Requirement.given("The model", model);
        S state = Requirement.given("The state", start);
        List<Beginning> alive = List.of(new Beginning(0, new int[0], 0));
        List<Written> ended = new ArrayList<>();
        for (int t = 0; t < longest && mayWin(alive, ended); t++) {
            NextToken.Step<S> step = model.next(alive.stream().mapToInt(Beginning::last).toArray(), state);
            List<Beginning> next = new ArrayList<>();
            for (Beginning each : best(alive, step.logProbabilities())) {
                if (each.last() == Vocabulary.END) {
                    ended.add(finished(Arrays.copyOf(each.tokens(), t), each.log(), t + 1, true));
                } else {
                    next.add(each);
                }
            }
            alive = next;
            if (!alive.isEmpty()) {
                state = model.select(step.state(), alive.stream().mapToInt(Beginning::row).toArray());
            }
        }
        alive.forEach(each -> ended.add(finished(each.tokens(), each.log(), each.tokens().length, false)));
        ended.sort(Comparator.comparingDouble(Written::score).reversed());
        return List.copyOf(ended.subList(0, Math.min(width, ended.size())));
    }

    /** Whether a beginning that lost no more probability and grew to the longest length would have the best score. */
    private boolean mayWin(List<Beginning> alive, List<Written> ended) {
        double best = ended.stream().mapToDouble(Written::score).max().orElse(Double.NEGATIVE_INFINITY);
        return alive.stream().anyMatch(each -> ended.isEmpty() || each.log() / penalty(longest) > best);
    }

    private double penalty(int length) {
        return StrictMath.pow((5 + length) / 6.0, alpha);
    }

    /** The likeliest continuations by one token, of equal ones that of the earlier beginning and of the smaller token. */
    private List<Beginning> best(List<Beginning> alive, Tensor logs) {
        List<Beginning> candidates = new ArrayList<>();
        for (int row = 0; row < alive.size(); row++) {
            for (int token = 0; token < logs.size(1); token++) {
                double log = alive.get(row).log() + logs.get(row, token);
                if (log > Double.NEGATIVE_INFINITY) {
                    candidates.add(new Beginning(row, new int[] {token}, log));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Beginning::log).reversed());
        return candidates.subList(0, Math.min(width, candidates.size())).stream()
            .map(each -> alive.get(each.row()).with(each)).toList();
    }

    private Written finished(int[] tokens, double log, int length, boolean isEnd) {
        return new Written(tokens, log, log / penalty(length), isEnd);
    }

    /** The translations of one source, (1, times). */
    public <S> List<Written> translate(Translator<S> translator, Tensor source) {
        Requirement.given("The translator", translator);
        Requirement.given("The source", source);
        Requirement.between("The number of sources", source.dim() == 0 ? 0 : source.size(0), 1, 1);
        return write(translator, NoGrad.of(() -> translator.read(source)));
    }
}
