package mapping.regularization;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.activations.LeakyRelu;
import mapping.activations.Relu;
import mapping.activations.Sigmoid;
import mapping.activations.Softplus;
import mapping.activations.Tanh;
import mapping.layers.Dense;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Reshape;
import mapping.layers.Residual;
import mapping.layers.Sequential;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The pullback of a layer as a computation of tensors, which itself is recorded and has a gradient, by the layer's parameters as
 * by its argument: Wᵀu of a dense layer, the transposed convolution, u · f′(x) of an activation.
 */
final class RecordedPullback {

    private RecordedPullback() {
    }

    /**
     * The layer as a differentiable mapping with such pullbacks.
     *
     * @throws IllegalArgumentException if it is of another kind than those here
     */
    static Differentiable<Tensor, Tensor> of(Layer layer) {
        if (layer instanceof Sequential sequence) {
            return sequence.layers().stream().map(RecordedPullback::of).reduce(Differentiable::then).orElseThrow();
        }
        if (layer instanceof Residual residual) {
            return sum(of(residual.inner()), of(residual.shortcut()));
        }
        if (layer instanceof Dense dense) {
            return linear(layer, u -> u.matmul(dense.weight()));
        }
        if (layer instanceof Conv2d conv) {
            return recorded(layer, (x, u) -> transposed(conv, x, u));
        }
        if (layer instanceof Conv1d conv) {
            return recorded(layer, (x, u) -> transposed(new Conv2d(conv.weight().unsqueeze(2), null, Sliding.of(1),
                conv.sliding(), conv.groups()), x.unsqueeze(2), u.unsqueeze(2)).squeeze(2));
        }
        if (layer instanceof Flatten || layer instanceof Reshape) {
            return recorded(layer, (x, u) -> u.reshape(x.shape()));
        }
        return layer.equals(Layers.identity()) ? linear(layer, u -> u) : activation(layer);
    }

    private static Differentiable<Tensor, Tensor> activation(Layer layer) {
        if (layer instanceof Relu) {
            return recorded(layer, (x, u) -> u.mul(x.gt(0)));
        }
        if (layer instanceof LeakyRelu leaky) {
            return recorded(layer, (x, u) -> Tensors.where(x.gt(0), u, u.mul(leaky.slope())));
        }
        if (layer instanceof Softplus softplus) {
            return recorded(layer, (x, u) -> u.mul(x.mul(softplus.beta()).sigmoid()));
        }
        if (layer instanceof Tanh) {
            return recorded(layer, (x, u) -> u.sub(u.mul(x.tanh().square())));
        }
        if (layer instanceof Sigmoid) {
            return recorded(layer, (x, u) -> u.mul(x.sigmoid()).mul(x.neg().sigmoid()));
        }
        throw new IllegalArgumentException("A model must be made of Dense, Conv1d, Conv2d, Flatten, Reshape, Sequential, "
            + "Residual, ReLU, LeakyReLU, Softplus, Tanh and Sigmoid for its gradient to have a gradient, got "
            + layer.name() + ".");
    }

    private static Differentiable<Tensor, Tensor> linear(Layer layer, UnaryOperator<Tensor> pullback) {
        return x -> new Linearization<>(layer.apply(x), pullback::apply);
    }

    /** By the argument x and what arrives from above. */
    private static Differentiable<Tensor, Tensor> recorded(Layer layer, BinaryOperator<Tensor> pullback) {
        return x -> new Linearization<>(layer.apply(x), u -> pullback.apply(x, u));
    }

    private static Differentiable<Tensor, Tensor> sum(Differentiable<Tensor, Tensor> one, Differentiable<Tensor, Tensor> other) {
        return x -> {
            Linearization<Tensor, Tensor> first = one.at(x);
            Linearization<Tensor, Tensor> second = other.at(x);
            return new Linearization<>(second.value().add(first.value()),
                u -> second.pullback().apply(u).add(first.pullback().apply(u)));
        };
    }

    /** Rows and columns at the end that no window reached come back as zeros. */
    private static Tensor transposed(Conv2d conv, Tensor x, Tensor u) {
        return Convolution.convTranspose2d(u, conv.weight(), null, conv.vertical(), conv.horizontal(),
            x.size(2) - conv.vertical().length(u.size(2)), x.size(3) - conv.horizontal().length(u.size(3)), conv.groups());
    }
}
