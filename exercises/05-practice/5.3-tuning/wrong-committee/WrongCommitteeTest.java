import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrongCommitteeTest {

    private static final double LN = Math.log(9);                  // of the odds 9 : 1
    private static final double FOUR = Math.log(4);

    @Test
    @DisplayName("probabilities: 0.9, 0.2 and 0.2 have the mean 13/30")
    void probabilities() {
        Check.close("probabilities", new double[] {13 / 30.0, 17 / 30.0},
            WrongCommittee.probabilities(new double[][] {{LN, 0}, {0, FOUR}, {0, FOUR}}), 1e-9);
    }

    @Test
    @DisplayName("probabilities: a number added to all logits of a member, or a louder member, gets no more than its share")
    void loud() {
        Check.close("probabilities with 100 added to one member's logits", new double[] {13 / 30.0, 17 / 30.0},
            WrongCommittee.probabilities(new double[][] {{LN + 100, 100}, {0, FOUR}, {0, FOUR}}), 1e-9);
        Check.close("probabilities with a member of logits 50 and 0", new double[] {1.4 / 3, 1.6 / 3},
            WrongCommittee.probabilities(new double[][] {{50, 0}, {0, FOUR}, {0, FOUR}}), 1e-9);
    }

    @Test
    @DisplayName("decision: two that are nearly undecided do not outvote one that is sure")
    void decision() {
        Check.equal("class of members with 0.9, 0.45 and 0.45 for class 0", 0,
            WrongCommittee.decision(new double[][] {{LN, 0}, {0, Math.log(55 / 45.0)}, {0, Math.log(55 / 45.0)}}));
        Check.equal("class of members with 0.9, 0.2 and 0.2 for class 0", 1,
            WrongCommittee.decision(new double[][] {{LN, 0}, {0, FOUR}, {0, FOUR}}));
    }

    @Test
    @DisplayName("ambiguity: of 1, 2 and 6 it is 14/3, and a single member has none")
    void ambiguity() {
        Check.close("ambiguity of 1, 2 and 6", 14 / 3.0, WrongCommittee.ambiguity(new double[] {1, 2, 6}), 1e-9);
        Check.close("ambiguity of a single member", 0, WrongCommittee.ambiguity(new double[] {7}), 1e-9);
    }

    @Test
    @DisplayName("snapshots: with cycles of three epochs, after the epochs 2, 5 and 8")
    void kept() {
        for (int epoch = 0; epoch < 9; epoch++) {
            boolean expected = epoch == 2 || epoch == 5 || epoch == 8;
            Check.equal("kept after epoch " + epoch, expected, WrongCommittee.isKept(epoch, 3));
        }
    }
}
