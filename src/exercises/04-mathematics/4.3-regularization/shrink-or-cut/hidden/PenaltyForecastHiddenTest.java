import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PenaltyForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: a − λ, 0, a/(1 + 2λ), μ/(μ + 2λ), (1 − ηd)¹⁰⁰")
    void formulas() {
        Check.predicted("the first minimum", 5 - 2, PenaltyForecast.cut(), 0.01);
        Check.predicted("the second minimum plus 1", 1, 1 + PenaltyForecast.cutSmall(), 0.01);
        Check.predicted("the third minimum", 5 / (1 + 4.0), PenaltyForecast.shrunk(), 0.01);
        Check.predicted("the part of ridge", 4 / (4 + 1.0), PenaltyForecast.left(), 0.01);
        Check.predicted("the part of decay", Math.exp(100 * Math.log(0.98)), PenaltyForecast.decayed(), 0.01);
    }
}
