package mapping.text.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Tensor;
import mapping.text.scoring.PredictedTags;
import mapping.text.scoring.SpanConvention;
import mapping.text.scoring.SpanScore;
import mapping.text.scoring.TrueTags;

/**
 * (what {@link Crf} gives, tags) ↦ F1 of the spans on the best paths, over all kinds, by conlleval's convention; section 6.2.2.
 *
 * @param tags with names that begin with B- and I-
 */
public record SpanF1(TagSet tags) implements Metric<Double> {

    public SpanF1 {
        Requirement.given("The tags", tags);
    }

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private final List<List<String>> truth = new ArrayList<>();
            private final List<List<String>> said = new ArrayList<>();

            @Override
            public void add(Tensor prediction, Tensor target) {
                int[][] wanted = CrfLoss.tags(target);
                int[] lengths = Arrays.stream(wanted).mapToInt(row -> row.length).toArray();
                int[][] found = Lattice.of(prediction, lengths).best();
                for (int n = 0; n < wanted.length; n++) {
                    truth.add(tags.named(wanted[n]));
                    said.add(tags.named(found[n]));
                }
            }

            @Override
            public Double value() {
                return SpanScore.of(new TrueTags(truth), new PredictedTags(said), SpanConvention.CONLLEVAL).f1();
            }
        };
    }
}
