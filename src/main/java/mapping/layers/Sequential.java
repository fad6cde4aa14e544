package mapping.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import mapping.Composability;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Tensor;

/**
 * Layers one after the other: x ↦ f_n(… f₂(f₁(x))). What {@link Layer#then} makes. Section 2.1.2. Its children are called
 * "0", "1", … as those of PyTorch's {@code nn.Sequential}.
 *
 * @param title  the name of the whole, by which a diagram shows it as one stage; empty for a plain composition
 * @param layers in the order in which they are applied
 */
public record Sequential(String title, List<Layer> layers) implements Layer {

    /** @throws IllegalArgumentException if a layer does not take what the one before it gives; names both */
    public Sequential {
        Requirement.given("The title", title);
        layers = Requirement.copied("The layers", layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A sequence must have at least one layer, got none.");
        }
        through(layers, layers.get(0).domain());
    }

    /** The composition of these layers; compositions among them are taken apart. */
    public static Sequential of(Layer... layers) {
        Requirement.allGiven("The layers", layers);
        List<Layer> all = new ArrayList<>();
        Arrays.stream(layers).forEach(layer -> all.addAll(insideOf(layer)));
        return new Sequential("", all);
    }

    /** The layer under a name. */
    static Sequential of(String title, Layer layer) {
        return new Sequential(title, insideOf(layer));
    }

    private static List<Layer> insideOf(Layer layer) {
        return layer instanceof Sequential sequence && sequence.title.isEmpty() ? sequence.layers
            : List.of(Requirement.given("A layer of a sequence", layer));
    }

    @Override
    public Tensor apply(Tensor x) {
        Tensor y = x;
        Layer waiting = layers.get(0);
        for (Layer next : layers.subList(1, layers.size())) {
            Layer both = waiting.joined(next);
            if (both == null) {
                y = waiting.apply(y);
            }
            waiting = both == null ? next : both;
        }
        return waiting.apply(y);
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        layers.forEach(layer -> children.put(String.valueOf(children.size()), layer));
        return children;
    }

    @Override
    public String name() {
        return title.isEmpty() ? layers.stream().map(Layer::name).collect(Collectors.joining(" then ")) : title;
    }

    @Override
    public Space domain() {
        return layers.get(0).domain();
    }

    @Override
    public Space codomain() {
        return codomain(domain());
    }

    @Override
    public Space codomain(Space input) {
        return through(layers, input);
    }

    private static Space through(List<Layer> layers, Space input) {
        Space space = Composability.through(Mapping.identity(), input, layers.get(0));
        for (int i = 1; i < layers.size(); i++) {
            space = Composability.through(layers.get(i - 1), space, layers.get(i));
        }
        return space;
    }

    @Override
    public long multiplyAdds(Space input) {
        return sum(input, Layer::multiplyAdds);
    }

    @Override
    public long activations(Space input) {
        return sum(input, Layer::activations);
    }

    private long sum(Space input, ToLongBiFunction<Layer, Space> count) {
        long sum = 0;
        Space space = input;
        for (Layer layer : layers) {
            sum += count.applyAsLong(layer, space);
            space = layer.codomain(space);
        }
        return sum;
    }

    @Override
    public List<Mapping<?, ?>> stages() {
        return title.isEmpty() ? layers.stream().<Mapping<?, ?>>flatMap(layer -> layer.stages().stream()).toList()
            : List.of(this);
    }

    @Override
    public List<Mapping<?, ?>> hiddenStages() {
        return title.isEmpty() ? List.of() : layers.stream().<Mapping<?, ?>>flatMap(layer -> layer.stages().stream()).toList();
    }

    @Override
    public String toString() {
        return signature();
    }
}
