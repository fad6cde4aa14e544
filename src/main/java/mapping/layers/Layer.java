package mapping.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.Parametric;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * A differentiable mapping of tensors with parameters (perhaps none): f_θ, sections 2.1.2 and 2.2. The first axis of every
 * tensor counts the examples of a batch; the spaces of {@link #domain} and {@link #codomain} speak of one example. PyTorch:
 * {@code nn.Module}.
 *
 * <p>A layer may be a lambda, {@code Layer twice = x -> x.mul(2);}. One with parameters names them in {@link #ownParameters},
 * one made of others names those in {@link #children}; all else follows. A layer that behaves differently while training
 * (dropout, batch normalization) listens to {@link #setTraining}; layers start in training mode, as PyTorch's do.
 */
@FunctionalInterface
public interface Layer extends Differentiable<Tensor, Tensor>, Parametric<Tensor> {

    /** f_θ of a batch of examples. */
    @Override
    Tensor apply(Tensor x);

    /**
     * The value at x and the pullback there, for composing with differentiable mappings of other kinds. Applying the pullback
     * also adds to the gradients of the parameters, as {@link Tensor#backward()} does.
     */
    @Override
    default Linearization<Tensor, Tensor> at(Tensor x) {
        Requirement.given("The argument", x);
        Tensor argument = x.copy().requiresGrad();
        Tensor value = apply(argument);
        return new Linearization<>(value.detach(), u -> {
            argument.zeroGrad();
            if (value.needsGradient()) {
                value.backwardRetainingGraph(u);
            }
            return Tensor.of(argument.gradient().clone(), argument.shape());
        });
    }

    /** The layers this one is made of, by name; PyTorch's names where it has them. */
    default Map<String, Layer> children() {
        return Map.of();
    }

    /** The parameters that belong to this layer itself, by name; PyTorch's names where it has them. */
    default Map<String, Tensor> ownParameters() {
        return Map.of();
    }

    /** What else belongs to this layer itself and is not learnt by descent, such as running statistics. */
    default Map<String, Tensor> ownBuffers() {
        return Map.of();
    }

    /** Every parameter of this layer and of those it is made of, under names such as {@code 0.weight}, in a fixed order. */
    default Map<String, Tensor> namedParameters() {
        Map<String, Tensor> all = new LinkedHashMap<>(ownParameters());
        children().forEach((name, child) ->
            child.namedParameters().forEach((rest, tensor) -> all.put(name + "." + rest, tensor)));
        return all;
    }

    /** All that a checkpoint keeps: {@link #namedParameters} and all buffers, under such names. PyTorch: {@code state_dict}. */
    default Map<String, Tensor> state() {
        Map<String, Tensor> all = new LinkedHashMap<>(ownParameters());
        all.putAll(ownBuffers());
        children().forEach((name, child) ->
            child.state().forEach((rest, tensor) -> all.put(name + "." + rest, tensor)));
        return all;
    }

    /**
     * Copies the numbers of a {@link #state}, of this layer at another time or of one built alike, into this one.
     * PyTorch: {@code load_state_dict}.
     *
     * @throws IllegalArgumentException if the names or shapes are not those of this layer; then nothing was copied
     */
    default void load(Map<String, Tensor> state) {
        StateCopy.into(this, state);
    }

    /** Every parameter once, also one that several layers share. */
    @Override
    default List<Tensor> parameters() {
        return namedParameters().values().stream().distinct().toList();
    }

    /**
     * Draws every weight anew, that is every parameter of two axes or more, and sets every bias to zero. Returns this:
     * {@code Dense.of(784, 256, random).initialized(Initialization.heNormal(), random)}. Section 4.2.2.
     */
    default Layer initialized(Initialization initialization, RandomSource random) {
        namedParameters().forEach((name, tensor) -> {
            if (tensor.dim() > 1) {
                initialization.fill(tensor, random);
            } else if (name.substring(name.lastIndexOf('.') + 1).startsWith("bias")) {
                Initialization.zeros().fill(tensor, random);
            }
        });
        return this;
    }

    /**
     * {@code requiresGrad(false)} freezes all parameters of this layer, {@code true} thaws them: backward passes go past a frozen
     * one, an optimizer that has it skips it, a checkpoint keeps it; see {@link Tensor#requiresGrad(boolean)}. Running statistics
     * are no parameters: batch normalization goes on gathering them unless it is told {@link #eval}. Returns this. Section 8.3.3.
     * PyTorch: {@code Module.requires_grad_}.
     */
    default Layer requiresGrad(boolean required) {
        parameters().forEach(parameter -> parameter.requiresGrad(required));
        return this;
    }

    /** Forgets all gradients; see section 3.2.3. */
    default void zeroGrad() {
        parameters().forEach(Tensor::zeroGrad);
    }

    /**
     * The multiply-adds that one example from {@code input} costs, forward; 0 for what costs few. Going backward costs about
     * twice as many. Section 1.2.1.
     */
    default long multiplyAdds(Space input) {
        return 0;
    }

    /**
     * How many numbers this layer makes of one example from {@code input}, all of which training keeps until the backward
     * pass. Section 1.2.1.
     *
     * @throws IllegalArgumentException if {@code input} leaves a size open
     */
    default long activations(Space input) {
        return Sizes.count(codomain(input));
    }

    /** Tells this layer and those it is made of whether they are being trained or used. */
    default void setTraining(boolean training) {
        children().values().forEach(child -> child.setTraining(training));
    }

    /** Training mode: dropout drops, batch normalization takes the statistics of the batch. Returns this. */
    default Layer train() {
        setTraining(true);
        return this;
    }

    /** Evaluation mode: the mapping that was learnt, the same for every batch. Returns this. */
    default Layer eval() {
        setTraining(false);
        return this;
    }

    /**
     * First this, then {@code next}.
     *
     * @throws IllegalArgumentException if {@code next} does not take what this gives; the message names both
     */
    @SuppressWarnings("overloads")    // a bare lambda is read as a layer, the narrowest of the three
    default Layer then(Layer next) {
        return Sequential.of(this, next);
    }

    /**
     * One layer that computes this and then {@code next}, with the same bits but in less time and memory, or null if there is
     * none. {@link Sequential} asks, for layers that follow each other; what is computed does not change.
     */
    default Layer joined(Layer next) {
        return null;
    }

    @Override
    default Layer named(String name) {
        return Sequential.of(name, this);
    }
}
