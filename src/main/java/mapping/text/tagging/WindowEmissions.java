package mapping.text.tagging;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Embedding;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Features of words ↦ emissions, with no network: each feature of a word, of the one before and of the one behind adds a
 * number of its own to
 * each tag. (times, features) ↦ (times, tags), section 6.2.2. With {@link Crf} behind it, it is the CRF of 2001, whose score
 * is linear in
 * its features. Feature numbers are whole; 0 is padding and adds nothing.
 *
 * @param before the tables for the word before, one for each feature, (numbers of the feature, tags)
 * @param here   those for the word itself
 * @param behind those for the word behind
 */
public record WindowEmissions(List<Embedding> before, List<Embedding> here, List<Embedding> behind) implements Layer {

    public WindowEmissions {
        before = Requirement.copied("The tables of the word before", before);
        here = Requirement.copied("The tables of the word", here);
        behind = Requirement.copied("The tables of the word behind", behind);
        Requirement.atLeast("The number of features", here.size(), 1);
        Requirement.asMany("tables of the word before", before.size(), "tables of the word", here.size());
        Requirement.asMany("tables of the word behind", behind.size(), "tables of the word", here.size());
    }

    /**
     * All numbers 0, to be learnt.
     *
     * @param sizes of each feature how many numbers it can have
     */
    public static WindowEmissions of(int[] sizes, int tags) {
        Requirement.given("The sizes", sizes);
        Requirement.between("The number of tags", tags, 1, 10_000);
        return new WindowEmissions(tables(sizes, tags), tables(sizes, tags), tables(sizes, tags));
    }

    private static List<Embedding> tables(int[] sizes, int tags) {
        return IntStream.of(sizes).mapToObj(size -> {
            Requirement.between("The numbers of a feature", size, 1, 1_000_000);
            return new Embedding(Tensors.zeros(size, tags).requiresGrad(), 0);
        }).toList();
    }

    @Override
    public Tensor apply(Tensor features) {
        ExampleCheck.require(this, features);
        Tensor behindShifted = Tensors.pad(features, 1, 0, 1, 0).slice(1, 1, features.size(1) + 1);
        Tensor beforeShifted = Tensors.pad(features, 1, 1, 0, 0).slice(1, 0, features.size(1));
        return sum(here, features).add(sum(before, beforeShifted)).add(sum(behind, behindShifted));
    }

    private static Tensor sum(List<Embedding> tables, Tensor features) {
        Tensor sum = tables.get(0).apply(features.select(2, 0));
        for (int k = 1; k < tables.size(); k++) {
            sum = sum.add(tables.get(k).apply(features.select(2, k)));
        }
        return sum;
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> parts = new Parts<>();
        for (int k = 0; k < here.size(); k++) {
            parts.with("before" + k, before.get(k)).with("here" + k, here.get(k)).with("behind" + k, behind.get(k));
        }
        return parts;
    }

    private int tags() {
        return here.get(0).weight().size(1);
    }

    @Override
    public String name() {
        return "WindowEmissions(" + here.size() + "→" + tags() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, here.size());
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, tags());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], tags()});
    }

    @Override
    public String toString() {
        return signature();
    }
}
