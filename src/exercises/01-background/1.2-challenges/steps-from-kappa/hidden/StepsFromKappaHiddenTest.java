import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepsFromKappaHiddenTest {

    @Test
    @DisplayName("the formulas agree: 2/(1 + κ), (κ − 1)/(κ + 1), ln ε / ln of it, 1000², 100·2 and 32·10")
    void formulas() {
        Check.predicted("the best rate", 2 / (1 + 9.0), StepsFromKappa.bestRate(), 0.02);
        Check.predicted("the factor", (9 - 1) / (9 + 1.0), StepsFromKappa.factor(), 0.02);
        Check.predicted("the number of steps", Math.ceil(Math.log(0.01) / Math.log(0.8)),
                StepsFromKappa.stepsToAHundredth(), 0.02);
        Check.predicted("the number of steps", Math.ceil(Math.log(1e-6) / Math.log(0.8)),
                StepsFromKappa.stepsToAMillionth(), 0.02);
        Check.predicted("the number of steps", Math.ceil(Math.log(0.01) / Math.log(0.98)), StepsFromKappa.stepsOfAnotherValley(),
                0.02);
        Check.predicted("the condition number", 1000.0 * 1000, StepsFromKappa.conditionInGrams(), 0.02);
        Check.predicted("the number of steps", 100 * 2, StepsFromKappa.stepsAtTheCriticalBatch(), 0.02);
        Check.predicted("the batch size", 32 * 10, StepsFromKappa.batchForFewSteps(), 0.02);
    }
}
