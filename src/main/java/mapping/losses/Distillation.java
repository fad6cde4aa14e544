package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * How far a student's answers are from a teacher's: T² times the Kullback–Leibler divergence of softmax(student / T) from
 * softmax(teacher / T). Section 5.3.3 (Hinton, Vinyals and Dean 2015). Prediction and target are logits (batch, classes). A
 * high T shows what the teacher thinks of the classes that it does not choose. Without T² the gradients would fall like 1/T², and
 * beside a cross-entropy with labels nothing would be left of them. PyTorch: {@code kl_div(…, reduction="batchmean") * T * T}.
 *
 * @param temperature T &gt; 0
 * @param factor      what the divergence is multiplied by: T², or 1
 */
public record Distillation(double temperature, double factor) implements Loss {

    public Distillation {
        Requirement.positive("The temperature T", temperature);
        Requirement.positive("The factor of the divergence", factor);
    }

    /** With the factor T². */
    public static Distillation of(double temperature) {
        return new Distillation(temperature, temperature * temperature);
    }

    /** Without T², to see what it is for. */
    public Distillation withoutFactor() {
        return new Distillation(temperature, 1);
    }

    /** Of shape (batch). */
    @Override
    public Tensor each(Tensor student, Tensor teacher) {
        LossArguments.sameShape(name(), student, teacher);
        Tensor p = student.div(temperature).logSoftmax(-1);
        Tensor q = teacher.div(temperature).logSoftmax(-1);
        return Losses.klDivergence().ofLogTarget().each(p, q).sum(-1).mul(factor);
    }
}
