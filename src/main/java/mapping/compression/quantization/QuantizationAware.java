package mapping.compression.quantization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Relu;
import mapping.compression.QuantizationGrid;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * A network of floats that computes what the network of whole numbers will: its weights, its input and the result of each
 * convolution or dense layer (after its rectifier, if one follows) pass through {@link FakeQuantization}. Section 8.1.2 (Jacob
 * et al. 2018). The weights are those of the model itself, not copies.
 *
 * <ul><li>Quantization after training: {@link #calibrate}, then {@link #convert}.
 * <li>Quantization-aware training: calibrate, then train this layer as any other; ranges go on being observed
 * meanwhile. Then {@code eval()} and {@link #convert}.</ul>
 */
public final class QuantizationAware implements Layer {

    private final Layer model;
    private final List<Layer> stages;
    private final QuantizationScheme scheme;
    private final List<RangeObserver> observers = new ArrayList<>();
    private boolean training;

    private QuantizationAware(Layer model, QuantizationScheme scheme, Supplier<RangeObserver> observer) {
        this.model = Requirement.given("The model", model);
        this.scheme = Requirement.given("The scheme", scheme);
        Requirement.given("The supplier of observers", observer);
        this.stages = Stages.of(model);
        for (int i = 0; i <= stages.size(); i++) {
            observers.add(Requirement.given("The observer", observer.get()));
        }
    }

    /**
     * The model with roundings.
     *
     * @param model    layers one after another: {@link Conv2d}, {@link Dense}, {@link Relu} after one of these, windows that take
     *                 the largest ({@code MaxPool2d}), {@code Flatten}
     * @param observer a new one for each place between layers, such as {@code RangeObserver::minMax}
     * @throws IllegalArgumentException if the model has another layer; names it
     */
    public static QuantizationAware of(Layer model, QuantizationScheme scheme, Supplier<RangeObserver> observer) {
        return new QuantizationAware(model, scheme, observer);
    }

    /** What is done with the numbers at a place between layers: place 0 is the input. */
    private interface Between {
        Tensor at(int place, Tensor x);
    }

    /** Shows the observers what the model of floats makes of examples; nothing is rounded meanwhile. Returns this. */
    public QuantizationAware calibrate(Tensor x) {
        Requirement.given("The examples", x);
        NoGrad.of(() -> walk(x, false, (place, numbers) -> {
            observers.get(place).observe(numbers);
            return numbers;
        }));
        return this;
    }

    @Override
    public Tensor apply(Tensor x) {
        return walk(Requirement.given("The argument", x), true, (place, numbers) -> {
            if (training) {
                observers.get(place).observe(numbers);
            }
            return FakeQuantization.apply(numbers, grid(place));
        });
    }

    private Tensor walk(Tensor input, boolean rounded, Between between) {
        Tensor x = between.at(0, input);
        for (int i = 0; i < stages.size(); i++) {
            Layer stage = stages.get(i);
            boolean affine = Stages.isAffine(stage);
            x = (affine && rounded ? rounded(stage) : stage).apply(x);
            if (affine && Stages.isRectified(stages, i)) {
                i++;
                x = stages.get(i).apply(x);
            }
            x = affine ? between.at(i + 1, x) : x;
        }
        return x;
    }

    /** The layer with its weights on their grid. */
    private Layer rounded(Layer layer) {
        if (layer instanceof Dense dense) {
            return dense.withWeight(FakeQuantization.apply(dense.weight(), scheme.grid(dense.weight())));
        }
        Conv2d c = (Conv2d) layer;
        return new Conv2d(FakeQuantization.apply(c.weight(), scheme.grid(c.weight())), c.bias(), c.vertical(), c.horizontal(),
            c.groups());
    }

    private QuantizationGrid grid(int place) {
        return observers.get(place).grid(scheme.activationBits());
    }

    /** The network of whole numbers, with the weights and ranges of now. */
    public QuantizedNetwork convert() {
        List<IntegerStage> whole = new ArrayList<>();
        QuantizationGrid in = grid(0);
        QuantizationGrid grid = in;
        for (int i = 0; i < stages.size(); i++) {
            Layer stage = stages.get(i);
            if (!Stages.isAffine(stage)) {
                whole.add(Stages.withoutWeights(stage));
                continue;
            }
            boolean rectified = Stages.isRectified(stages, i);
            i += rectified ? 1 : 0;
            QuantizationGrid out = grid(i + 1);
            whole.add(IntegerAffine.of(stage, scheme, grid, out, rectified));
            grid = out;
        }
        return new QuantizedNetwork(in, whole);
    }

    @Override
    public void setTraining(boolean training) {
        this.training = training;
        model.setTraining(training);
    }

    @Override
    public Map<String, Layer> children() {
        return Map.of("model", model);
    }

    @Override
    public Space codomain(Space input) {
        return model.codomain(input);
    }

    @Override
    public long multiplyAdds(Space input) {
        return model.multiplyAdds(input);
    }

    @Override
    public String name() {
        return "QuantizationAware(" + model.name() + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
