import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheNucleusTest {

    @Test
    @DisplayName("the likeliest tokens stay, and the one that crosses p with them")
    void crossing() {
        Check.close("what is left", new double[] {0.375, 0, 0, 0.625},
            MendTheNucleus.topP(new double[] {0.3, 0.1, 0.1, 0.5}, 0.7), 1e-9);
    }

    @Test
    @DisplayName("a sum of exactly p is enough: Hugging Face's first case, p = 0.8")
    void exactly() {
        Check.close("what is left", new double[] {0.375, 0, 0, 0.625},
            MendTheNucleus.topP(new double[] {0.3, 0.1, 0.1, 0.5}, 0.8), 1e-9);
    }

    @Test
    @DisplayName("three of four stay: Hugging Face's second case, p = 0.8")
    void three() {
        Check.close("what is left", new double[] {0, 0.3 / 0.85, 0.3 / 0.85, 0.25 / 0.85},
            MendTheNucleus.topP(new double[] {0.15, 0.3, 0.3, 0.25}, 0.8), 1e-9);
    }

    @Test
    @DisplayName("the likeliest token stays whatever p is, with probability 1")
    void one() {
        Check.close("what is left", new double[] {0, 1, 0}, MendTheNucleus.topP(new double[] {0.2, 0.5, 0.3}, 0), 1e-9);
    }

    @Test
    @DisplayName("of equally likely tokens the one with the smaller number comes first")
    void ties() {
        Check.close("what is left", new double[] {0, 0.5, 0.5, 0},
            MendTheNucleus.topP(new double[] {0.1, 0.3, 0.3, 0.3}, 0.6), 1e-9);
    }

    @Test
    @DisplayName("what is given stays as it is")
    void given() {
        double[] probabilities = {0.25, 0.75};
        Check.close("what is left", new double[] {0, 1}, MendTheNucleus.topP(probabilities, 0.5), 1e-9);
        Check.unchanged("probabilities", new double[] {0.25, 0.75}, probabilities);
    }
}
