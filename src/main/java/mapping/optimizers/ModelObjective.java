package mapping.optimizers;

import java.util.List;
import java.util.function.Supplier;
import mapping.Requirement;
import mapping.objectives.Objective;
import mapping.tensor.Tensor;

/**
 * The loss of a model as an objective of all its parameters in one long vector, for methods that search along lines, such as
 * {@code Lbfgs}, and for landscapes. Asking for a value or a gradient at a point puts the point into the model's parameters.
 * <pre>{@code
 * ModelObjective f = new ModelObjective(model.parameters(), () -> loss.apply(model.apply(x), y));
 * f.set(Lbfgs.of().minimize(f, f.point(), 50));
 * }</pre>
 * The model computes in float: no method gets nearer to a minimum than about the root of its precision.
 *
 * @param parameters of the model, in the order in which they follow each other in the vector
 * @param loss       computes the loss, always of the same examples
 */
public record ModelObjective(List<Tensor> parameters, Supplier<Tensor> loss) implements Objective {

    public ModelObjective {
        Requirement.given("The loss", loss);
        parameters = Requirement.copied("The parameters", parameters);
    }

    @Override
    public int dimension() {
        return parameters.stream().mapToInt(Tensor::numel).sum();
    }

    /** The parameters as they are now, in a new array. */
    public double[] point() {
        double[] point = new double[dimension()];
        int next = 0;
        for (Tensor parameter : parameters) {
            for (float element : parameter.data()) {
                point[next++] = element;
            }
        }
        return point;
    }

    /** Sets the model's parameters to these, rounded to float. */
    public void set(double[] point) {
        requireDimension(point);
        int begin = 0;
        for (Tensor parameter : parameters) {
            int from = begin;
            parameter.update(data -> {
                for (int i = 0; i < data.length; i++) {
                    data[i] = (float) point[from + i];
                }
            });
            begin += parameter.numel();
        }
    }

    @Override
    public double value(double[] point) {
        set(point);
        return loss.get().item();
    }

    @Override
    public double[] gradient(double[] point) {
        set(point);
        parameters.forEach(Tensor::zeroGrad);
        loss.get().backward();
        double[] gradient = new double[point.length];
        int next = 0;
        for (Tensor parameter : parameters) {
            for (float element : parameter.gradient()) {
                gradient[next++] = element;
            }
        }
        return gradient;
    }
}
