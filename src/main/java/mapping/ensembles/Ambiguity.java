package mapping.ensembles;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * What a mean of answers gains, exactly: its squared error is the mean squared error of the members less their ambiguity, the
 * mean squared distance of the members' answers from their mean. Section 5.3.3 (Krogh and Vedelsby 1995). The three numbers are
 * computed apart, in double precision; squared distances are summed over an example and averaged over the examples.
 *
 * @param membersError the mean of the members' squared errors
 * @param ambiguity    the mean squared distance of their answers from the mean answer
 * @param error        the squared error of the mean answer
 */
public record Ambiguity(double membersError, double ambiguity, double error) {

    /**
     * Of the answers of k members, each of the target's shape (n, …).
     *
     * @throws IllegalArgumentException if there is none, or one has another shape
     */
    public static Ambiguity of(List<Tensor> answers, Tensor target) {
        Requirement.given("The target", target);
        List<Tensor> all = Requirement.copied("The answers", answers);
        Requirement.atLeast("The number of members", all.size(), 1);
        for (Tensor answer : all) {
            if (!Arrays.equals(answer.shape(), target.shape())) {
                throw new IllegalArgumentException("Each answer must have the shape of the target, " + Shape.text(target.shape())
                    + ", got " + Shape.text(answer.shape()) + ".");
            }
        }
        double membersError = 0;
        double ambiguity = 0;
        double error = 0;
        for (int i = 0; i < target.numel(); i++) {
            int place = i;
            double wanted = target.data()[i];
            double mean = all.stream().mapToDouble(answer -> answer.data()[place]).sum() / all.size();
            error += (mean - wanted) * (mean - wanted);
            for (Tensor answer : all) {
                double one = answer.data()[i];
                membersError += (one - wanted) * (one - wanted) / all.size();
                ambiguity += (one - mean) * (one - mean) / all.size();
            }
        }
        int examples = target.size(0);
        return new Ambiguity(membersError / examples, ambiguity / examples, error / examples);
    }
}
