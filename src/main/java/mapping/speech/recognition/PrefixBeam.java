package mapping.speech.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Log-probabilities (frames, classes) ↦ the likeliest labels found, best first; section 6.3.2 (Hannun et al., 2014). Frame by
 * frame the
 * beginnings ("prefixes") with the greatest probability are kept; for each, the probability of all kept paths that spell it,
 * apart for
 * paths that end in a blank and in the last label, since only after a blank does the same label count again. With a language
 * model each
 * new label adds weight · ln P + bonus. Whatever falls out of the beam is lost, so the answer may not be the likeliest.
 *
 * @param blank  the class that stands for "nothing"
 * @param width  prefixes kept
 * @param model  what is known of the language, or {@link LabelModel#NONE}
 * @param weight of the language model, 0 or more
 * @param bonus  for each label, against the language model's liking for short answers
 */
public record PrefixBeam(int blank, int width, LabelModel model, double weight, double bonus)
        implements Mapping<double[][], List<Decoded>> {

    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    public PrefixBeam {
        Requirement.atLeast("The blank", blank, 0);
        Requirement.between("The width of the beam", width, 1, 1 << 16);
        Requirement.given("The language model", model);
        Requirement.notNegative("The weight of the language model", weight);
        Requirement.finite("The weight of the language model", weight);
        Requirement.finite("The bonus", bonus);
    }

    /** Without a language model. */
    public static PrefixBeam of(int blank, int width) {
        return new PrefixBeam(blank, width, LabelModel.NONE, 0, 0);
    }

    /** A prefix's paths: those that end in a blank, those that end in its last label, and what the language model added. */
    private static final class Paths {
        private double blank = IMPOSSIBLE;
        private double label = IMPOSSIBLE;
        private final double language;

        Paths(double language) {
            this.language = language;
        }

        double total() {
            return FrameScores.sum(blank, label);
        }

        double score() {
            return total() + language;
        }
    }

    @Override
    public List<Decoded> apply(double[][] frames) {
        FrameScores.check(frames, blank);
        Map<List<Integer>, Paths> beam = new LinkedHashMap<>();
        Paths start = new Paths(0);
        start.blank = 0;
        beam.put(List.of(), start);
        for (double[] frame : frames) {
            beam = best(next(beam, frame));
        }
        return beam.entrySet().stream().map(entry -> new Decoded(entry.getKey(), entry.getValue().score())).toList();
    }

    private Map<List<Integer>, Paths> next(Map<List<Integer>, Paths> beam, double[] frame) {
        Map<List<Integer>, Paths> next = new LinkedHashMap<>();
        beam.forEach((prefix, paths) -> {
            int last = prefix.isEmpty() ? -1 : prefix.get(prefix.size() - 1);
            Paths same = next.computeIfAbsent(prefix, p -> new Paths(paths.language));
            same.blank = FrameScores.sum(same.blank, paths.total() + frame[blank]);
            if (last >= 0) {
                same.label = FrameScores.sum(same.label, paths.label + frame[last]);
            }
            for (int k = 0; k < frame.length; k++) {
                double arriving = (k == last ? paths.blank : paths.total()) + frame[k];
                if (k != blank && arriving != IMPOSSIBLE) {
                    int label = k;
                    Paths longer = next.computeIfAbsent(with(prefix, k), p -> new Paths(language(paths, prefix, label)));
                    longer.label = FrameScores.sum(longer.label, arriving);
                }
            }
        });
        return next;
    }

    private double language(Paths paths, List<Integer> prefix, int label) {
        return paths.language + bonus + (weight == 0 ? 0 : weight * model.log(prefix, label));
    }

    private Map<List<Integer>, Paths> best(Map<List<Integer>, Paths> all) {
        Map<List<Integer>, Paths> best = new LinkedHashMap<>();
        all.entrySet().stream()
            .sorted(Comparator.comparingDouble((Map.Entry<List<Integer>, Paths> entry) -> -entry.getValue().score()))
            .limit(width).forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    private static List<Integer> with(List<Integer> prefix, int label) {
        List<Integer> longer = new ArrayList<>(prefix);
        longer.add(label);
        return List.copyOf(longer);
    }
}
