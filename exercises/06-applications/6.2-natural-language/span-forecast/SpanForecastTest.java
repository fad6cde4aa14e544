import book.exercise.Check;
import java.util.List;
import mapping.text.scoring.PredictedTags;
import mapping.text.scoring.SpanConvention;
import mapping.text.scoring.SpanScore;
import mapping.text.scoring.TrueTags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpanForecastTest {

    private static final TrueTags TRUTH =
        new TrueTags(List.of(List.of("B-PER", "I-PER", "O", "B-LOC", "O", "O", "B-ORG", "I-ORG")));
    private static final PredictedTags SAID =
        new PredictedTags(List.of(List.of("B-PER", "I-PER", "O", "I-LOC", "O", "O", "B-ORG", "O")));

    private static SpanScore score(SpanConvention convention) {
        return SpanScore.of(TRUTH, SAID, convention);
    }

    @Test
    @DisplayName("the share of right tags")
    void accuracy() {
        Check.predicted("the accuracy", SpanScore.tokenAccuracy(TRUTH, SAID), SpanForecast.accuracy(), 0.02);
    }

    @Test
    @DisplayName("F1 by conlleval's convention")
    void defaultF1() {
        Check.predicted("F1", score(SpanConvention.CONLLEVAL).f1(), SpanForecast.defaultF1(), 0.02);
    }

    @Test
    @DisplayName("precision by the strict convention")
    void strictPrecision() {
        Check.predicted("the precision", score(SpanConvention.STRICT).precision(), SpanForecast.strictPrecision(), 0.02);
    }

    @Test
    @DisplayName("F1 by the strict convention")
    void strictF1() {
        Check.predicted("the strict F1", score(SpanConvention.STRICT).f1(), SpanForecast.strictF1(), 0.02);
    }

    @Test
    @DisplayName("the macro average by the strict convention")
    void strictMacroF1() {
        Check.predicted("the macro average", score(SpanConvention.STRICT).macroF1(), SpanForecast.strictMacroF1(), 0.02);
    }
}
