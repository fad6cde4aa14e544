import book.exercise.Check;
import mapping.ensembles.Resample;
import mapping.ensembles.Temperature;
import mapping.losses.Losses;
import mapping.metrics.Calibration;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HowSureTest {

    /** Ten answers about two classes, in ten bins: six of one confidence, four of another; three of each are right. */
    private static Calibration calibration(float first, float second) {
        float[][] p = new float[10][];
        float[] labels = new float[10];
        for (int i = 0; i < 10; i++) {
            float sure = i < 6 ? first : second;
            p[i] = new float[] {sure, 1 - sure};
            labels[i] = i < 3 || i >= 7 ? 0 : 1;
        }
        return Calibration.metric(10).apply(Tensor.matrix(p), Tensor.vector(labels));
    }

    private static double gradient(double temperature) {
        Tensor student = Tensor.matrix(new float[][] {{1, 0, -1}}).requiresGrad();
        Losses.distillation(temperature).withoutFactor().apply(student, Tensor.matrix(new float[][] {{-2, 3, 0}})).backward();
        return Math.abs(student.grad().data()[0]);
    }

    @Test
    @DisplayName("the expected calibration error")
    void calibrationError() {
        Check.predicted("the error", calibration(0.9f, 0.6f).expectedError(), HowSure.calibrationError(), 0.04);
    }

    @Test
    @DisplayName("the largest calibration error")
    void largestError() {
        Check.predicted("the error", calibration(0.9f, 0.6f).maximumError(), HowSure.largestError(), 0.04);
    }

    @Test
    @DisplayName("a probability at T = 2")
    void atTwo() {
        double p = new Temperature(2).apply(Tensor.vector(4, 0)).softmax(0).data()[0];
        Check.predicted("the probability", p, HowSure.atTwo(), 0.02);
    }

    @Test
    @DisplayName("the error of the mean")
    void meanError() {
        double members = (0.3 + 0.2 + 0.1) / 3;
        Check.predicted("the error", members - 0.05, HowSure.meanError(), 0.04);
    }

    @Test
    @DisplayName("what bagging leaves out")
    void leftOut() {
        Resample resample = new Resample(10_000);
        double missed = 0;
        for (long seed = 1; seed <= 20; seed++) {
            missed += resample.leftOut(resample.apply(seed)).length / 20.0;
        }
        Check.predicted("the number of examples", missed, HowSure.leftOut(), 0.04);
    }

    @Test
    @DisplayName("twice the temperature, without T²")
    void withoutSquare() {
        Check.predicted("the factor", gradient(40) / gradient(20), HowSure.withoutSquare(), 0.06);
    }
}
