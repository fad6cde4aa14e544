import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountedByBeliefTest {

    private static final double[] START = {0.8, 0.2};
    private static final double[][] TRANSITIONS = {{0.6, 0.4}, {0.5, 0.5}};
    private static final double[][] EMISSIONS = {{0.2, 0.4, 0.4}, {0.5, 0.4, 0.1}};
    private static final int[] EATEN = {2, 0, 2};

    @Test
    @DisplayName("one day: Bayes' rule")
    void one() {
        Check.close("the day", new double[] {0.32 / 0.34, 0.02 / 0.34},
            CountedByBelief.posteriors(START, TRANSITIONS, EMISSIONS, new int[] {2})[0], 1e-9);
    }

    @Test
    @DisplayName("three days of ice cream (Jurafsky and Martin): P = 0.028562")
    void three() {
        double[][] gamma = CountedByBelief.posteriors(START, TRANSITIONS, EMISSIONS, EATEN);
        Check.equal("days", 3, gamma.length);
        Check.close("day 3", new double[] {0.023496 / 0.028562, 0.005066 / 0.028562}, gamma[2], 1e-6);
        Check.close("day 2", new double[] {0.396050697, 0.603949303}, gamma[1], 1e-7);
        Check.close("day 1", new double[] {0.936629088, 0.063370912}, gamma[0], 1e-7);
    }

    @Test
    @DisplayName("the weather of hmmlearn's tests: walk, shop, clean")
    void weather() {
        double[][] gamma = CountedByBelief.posteriors(new double[] {0.6, 0.4}, new double[][] {{0.7, 0.3}, {0.4, 0.6}},
            new double[][] {{0.1, 0.4, 0.5}, {0.6, 0.3, 0.1}}, new int[] {0, 1, 2});
        Check.close("rain", new double[] {0.23170303, 0.62406281, 0.86397706},
            new double[] {gamma[0][0], gamma[1][0], gamma[2][0]}, 1e-5);
    }

    @Test
    @DisplayName("new emissions are shares of what was believed")
    void emissions() {
        double[][] learnt = CountedByBelief.newEmissions(START, TRANSITIONS, EMISSIONS, EATEN);
        Check.close("hot", new double[] {0.183755686, 0, 0.816244314}, learnt[0], 1e-7);
        Check.close("the row of cold days sums to 1", 1, learnt[1][0] + learnt[1][1] + learnt[1][2], 1e-9);
    }

    @Test
    @DisplayName("a state that cannot have been keeps its row")
    void never() {
        double[][] learnt = CountedByBelief.newEmissions(new double[] {1, 0}, new double[][] {{1, 0}, {0, 1}}, EMISSIONS, EATEN);
        Check.close("the state that was", new double[] {1.0 / 3, 0, 2.0 / 3}, learnt[0], 1e-9);
        Check.close("the one that was not", EMISSIONS[1], learnt[1], 1e-9);
    }
}
