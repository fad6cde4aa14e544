import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswersHiddenTest {

    @Test
    @DisplayName("random scores: probabilities sum to 1, agree with the book's softmax, and the answer has the greatest")
    void random() {
        Random random = Seed.random();
        for (int trial = 0; trial < 10; trial++) {
            double[] z = new double[5];
            float[] single = new float[5];
            for (int k = 0; k < 5; k++) {
                z[k] = (float) (10 * random.nextGaussian() - 20);
                single[k] = (float) z[k];
            }
            double[] p = Answers.softmax(z);
            double sum = 0;
            double[] expected = new double[5];
            Tensor known = Tensor.vector(single).softmax(0);
            for (int k = 0; k < 5; k++) {
                sum += p[k];
                expected[k] = known.get(k);
            }
            Check.close("sum of the probabilities", 1, sum, 1e-10);
            Check.close("probabilities", expected, p, 1e-3);
            Check.equal("answer", Answers.argmax(p), Answers.argmax(z));
            double accuracy = Answers.accuracy(new double[][] {z}, new int[] {Answers.argmax(p)});
            Check.close("accuracy of one right answer", 1, accuracy, 1e-12);
        }
    }
}
