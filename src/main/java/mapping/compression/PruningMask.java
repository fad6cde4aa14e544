package mapping.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Which weights of a model stay and which are zero: magnitude pruning (Han et al. 2015), sections 1.3.2 and 8.1.1. The mapping
 * (model, share) ↦ mask; {@link #enforce} puts it into effect, once after pruning and again after each step of a training that
 * follows. Biases are not pruned. PyTorch: {@code prune.global_unstructured} with {@code L1Unstructured}.
 */
public final class PruningMask {

    /** One weight of the model: where it is, and its absolute value. */
    private record Place(int tensor, int index, float size) {
    }

    private final List<Tensor> weights;
    private final List<boolean[]> kept;

    private PruningMask(List<Tensor> weights, List<boolean[]> kept) {
        this.weights = weights;
        this.kept = kept;
    }

    /**
     * Leaves out the smallest weights by absolute value, all layers taken together; of equal ones the first. Costs a sort.
     *
     * @param share of the weights to be left out, from 0 to 1; their number is rounded to the nearest whole one, halves to the
     *              even one
     */
    public static PruningMask smallest(Layer model, double share) {
        Requirement.fraction("The share of the weights to be left out", share);
        List<Tensor> weights = Requirement.given("The model", model).parameters().stream()
            .filter(parameter -> parameter.dim() > 1).toList();
        List<Place> places = new ArrayList<>();
        List<boolean[]> kept = new ArrayList<>();
        for (int t = 0; t < weights.size(); t++) {
            float[] data = weights.get(t).data();
            boolean[] all = new boolean[data.length];
            for (int i = 0; i < data.length; i++) {
                places.add(new Place(t, i, Math.abs(data[i])));
                all[i] = true;
            }
            kept.add(all);
        }
        places.sort(Comparator.comparingDouble(Place::size));
        for (Place place : places.subList(0, (int) Math.rint(share * places.size()))) {
            kept.get(place.tensor())[place.index()] = false;
        }
        return new PruningMask(weights, kept);
    }

    /**
     * A mask that keeps as many weights of each tensor as this one, but any: the control that says whether it matters which
     * ones stay, or only how many and in which layer.
     */
    public PruningMask shuffled(RandomSource random) {
        Requirement.given("The random source", random);
        List<boolean[]> other = kept();
        for (boolean[] mask : other) {
            boolean[] before = mask.clone();
            int[] places = random.permutation(mask.length);
            for (int i = 0; i < mask.length; i++) {
                mask[i] = before[places[i]];
            }
        }
        return new PruningMask(weights, other);
    }

    /**
     * The same mask for another model, built alike: the first step of a lottery ticket (Frankle and Carbin 2019).
     *
     * @throws IllegalArgumentException if the model has other shapes
     */
    public PruningMask on(Layer model) {
        List<Tensor> others = Requirement.given("The model", model).parameters().stream()
            .filter(parameter -> parameter.dim() > 1).toList();
        Requirement.asMany("weight tensors of the model", others.size(), "those of the mask", weights.size());
        for (int t = 0; t < others.size(); t++) {
            if (!Arrays.equals(others.get(t).shape(), weights.get(t).shape())) {
                throw new IllegalArgumentException("The model's weights must have the shapes that the mask has, "
                    + Arrays.toString(weights.get(t).shape()) + ", got " + Arrays.toString(others.get(t).shape()) + ".");
            }
        }
        return new PruningMask(others, kept);
    }

    /** Sets the weights that are left out to zero; the others stay as they are. */
    public void enforce() {
        for (int t = 0; t < kept.size(); t++) {
            boolean[] mask = kept.get(t);
            weights.get(t).update(data -> {
                for (int i = 0; i < data.length; i++) {
                    data[i] = mask[i] ? data[i] : 0;
                }
            });
        }
    }

    /** The number of weights that stay: of a dense network, the multiply-adds of one example if zeros are skipped. */
    public int count() {
        int count = 0;
        for (boolean[] mask : kept) {
            for (boolean stays : mask) {
                count += stays ? 1 : 0;
            }
        }
        return count;
    }

    /** For each weight tensor in the model's order, which of its elements stay; copied. */
    public List<boolean[]> kept() {
        return kept.stream().map(boolean[]::clone).toList();
    }
}
