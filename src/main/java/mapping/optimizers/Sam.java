package mapping.optimizers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * SAM, sharpness-aware minimization, for the parameters of a model (Foret et al. 2021), section 3.3.3: the optimizer's gradient
 * is taken at the worst point nearby. Each step computes the loss and its gradient twice. {@link SharpnessAware} is the same for
 * an objective.
 *
 * @param optimizer  takes the steps
 * @param parameters those of the optimizer
 * @param radius     ρ, a length in the space of all parameters together; 0.05 in the paper
 */
public record Sam(Optimizer optimizer, List<Tensor> parameters, double radius) {

    public Sam {
        Requirement.given("The optimizer", optimizer);
        Requirement.notNegative("The radius", radius);
        parameters = Requirement.copied("The parameters", parameters);
    }

    /**
     * One step, instead of the optimizer's own; sets the gradients to zero by itself.
     *
     * @param loss computes the loss of the batch, which must be the same batch both times
     * @return the loss before the step
     */
    public float step(Supplier<Tensor> loss) {
        Tensor here = gradient(loss);
        double norm = optimizer.gradientNorm();
        Map<Tensor, float[]> kept = new LinkedHashMap<>();
        if (norm > 0) {
            float length = (float) (radius / norm);
            for (Tensor parameter : parameters.stream().filter(Tensor::needsGradient).toList()) {
                float[] gradient = parameter.gradient();
                kept.put(parameter, parameter.data().clone());
                parameter.update(data -> {
                    for (int i = 0; i < data.length; i++) {
                        data[i] += length * gradient[i];
                    }
                });
            }
            gradient(loss);
        }
        kept.forEach((parameter, old) -> parameter.update(data -> System.arraycopy(old, 0, data, 0, data.length)));
        optimizer.step();
        return here.item();
    }

    private Tensor gradient(Supplier<Tensor> loss) {
        Requirement.given("The loss", loss);
        optimizer.zeroGrad();
        Tensor value = loss.get();
        value.backward();
        return value;
    }
}
