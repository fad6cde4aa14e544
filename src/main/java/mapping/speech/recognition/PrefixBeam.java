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

    /** Labels so far, as a node of the tree of all prefixes met: the same labels are the same node. */
    private final class Prefix {
        private final List<Integer> labels;
        private final int last;
        private final double log;
        private Prefix[] longer = {};

        Prefix(List<Integer> labels, double log) {
            this.labels = labels;
            this.log = log;
            last = labels.isEmpty() ? -1 : labels.get(labels.size() - 1);
        }

        /** The language model is asked once for each prefix. */
        Prefix with(int label, int classes) {
            if (longer.length == 0) {
                longer = new Prefix[classes];
            }
            if (longer[label] == null) {
                List<Integer> all = new ArrayList<>(labels);
                all.add(label);
                longer[label] = new Prefix(List.copyOf(all), weight == 0 ? 0 : model.log(labels, label));
            }
            return longer[label];
        }
    }

    @Override
    public List<Decoded> apply(double[][] frames) {
        FrameScores.check(frames, blank);
        Map<Prefix, Paths> beam = new LinkedHashMap<>();
        Paths start = new Paths(0);
        start.blank = 0;
        beam.put(new Prefix(List.of(), 0), start);
        for (double[] frame : frames) {
            beam = best(next(beam, frame));
        }
        return beam.entrySet().stream().map(entry -> new Decoded(entry.getKey().labels, entry.getValue().score())).toList();
    }

    private Map<Prefix, Paths> next(Map<Prefix, Paths> beam, double[] frame) {
        Map<Prefix, Paths> next = new LinkedHashMap<>();
        beam.forEach((prefix, paths) -> {
            int last = prefix.last;
            double total = paths.total();
            Paths same = next.computeIfAbsent(prefix, p -> new Paths(paths.language));
            same.blank = FrameScores.sum(same.blank, total + frame[blank]);
            if (last >= 0) {
                same.label = FrameScores.sum(same.label, paths.label + frame[last]);
            }
            for (int k = 0; k < frame.length; k++) {
                double arriving = (k == last ? paths.blank : total) + frame[k];
                if (k != blank && arriving != IMPOSSIBLE) {
                    Paths longer = next.computeIfAbsent(prefix.with(k, frame.length), p -> new Paths(language(paths, p)));
                    longer.label = FrameScores.sum(longer.label, arriving);
                }
            }
        });
        return next;
    }

    private double language(Paths paths, Prefix longer) {
        return paths.language + bonus + (weight == 0 ? 0 : weight * longer.log);
    }

    /** A prefix with its score, which is computed once. */
    private record Scored(Prefix prefix, Paths paths, double score) {
    }

    private Map<Prefix, Paths> best(Map<Prefix, Paths> all) {
        Map<Prefix, Paths> best = new LinkedHashMap<>();
        all.entrySet().stream().map(entry -> new Scored(entry.getKey(), entry.getValue(), entry.getValue().score()))
            .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
            .limit(width).forEach(scored -> best.put(scored.prefix(), scored.paths()));
        return best;
    }
}
