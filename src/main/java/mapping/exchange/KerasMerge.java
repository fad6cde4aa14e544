package mapping.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import mapping.formats.MalformedFile;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Keras' layers that join several values into one: (x₁, …, xₙ) ↦ y. */
final class KerasMerge {

    private static final Set<String> KINDS = Set.of("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum",
        "Concatenate");

    private KerasMerge() {
    }

    static boolean is(String kind) {
        return KINDS.contains(kind);
    }

    static Function<List<Tensor>, Tensor> of(String kind, KerasSettings settings) {
        if (kind.equals("Concatenate")) {
            int axis = (int) settings.real("axis", -1);
            if (axis == 0) {
                throw settings.trouble("joins along the axis of the examples, which is not read here");
            }
            return all -> Tensors.concat(axis, all.toArray(Tensor[]::new));
        }
        return switch (kind) {
            case "Add" -> each(settings, Tensor::add);
            case "Multiply" -> each(settings, Tensor::mul);
            case "Maximum" -> each(settings, Tensor::maximum);
            case "Minimum" -> each(settings, Tensor::minimum);
            case "Average" -> all -> each(settings, Tensor::add).apply(all).div(all.size());
            default -> all -> {
                if (all.size() != 2) {
                    throw settings.trouble("subtracts, and is given " + all.size() + " values");
                }
                return each(settings, Tensor::sub).apply(all);
            };
        };
    }

    private static Function<List<Tensor>, Tensor> each(KerasSettings settings, BinaryOperator<Tensor> join) {
        return all -> all.stream().reduce((a, b) -> {
            if (a.dim() != b.dim()) {
                throw settings.trouble("joins values of shapes " + Shape.text(a.shape()) + " and " + Shape.text(b.shape())
                    + ", which Keras stretches otherwise than is done here");
            }
            return join.apply(a, b);
        }).orElseThrow(() -> MalformedFile.in("The layer \"" + settings.layer() + "\"", "is given nothing"));
    }
}
