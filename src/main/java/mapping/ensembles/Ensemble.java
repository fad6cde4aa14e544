package mapping.ensembles;

import java.util.List;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Softmax;
import mapping.layers.Branches;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * The mean of mappings: x ↦ (f₁(x) + … + f_k(x)) / k. Section 5.3.3 (Hansen and Salamon 1990). Of classifiers it is the mean of
 * their probabilities that counts, {@link #ofClassifiers}: logits have no common scale. The mean is one layer with all members'
 * parameters; its children are called "0", "1", … It costs k times the multiply-adds of a member.
 *
 * @param members which all take and give the same
 */
public record Ensemble(List<Layer> members) implements Branches {

    /** @throws IllegalArgumentException if there is no member, or two give different spaces; names both */
    public Ensemble {
        members = Requirement.copied("The members", members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An ensemble must have at least one member, got none.");
        }
        common(members, Branches.domain(members));
    }

    /** The mean of what these layers give. */
    public static Ensemble of(Layer... members) {
        Requirement.allGiven("The members", members);
        return new Ensemble(List.of(members));
    }

    /** The mean of the probabilities of these classifiers, each of which gives logits (…, K). */
    public static Ensemble ofClassifiers(List<Layer> networks) {
        return new Ensemble(Requirement.copied("The networks", networks).stream().map(network -> network.then(new Softmax(-1)))
            .toList());
    }

    @Override
    public Tensor apply(Tensor x) {
        Tensor sum = members.get(0).apply(x);
        for (Layer member : members.subList(1, members.size())) {
            sum = sum.add(member.apply(x));
        }
        return sum.div(members.size());
    }

    /** The ensemble of the first k members. */
    public Ensemble first(int k) {
        Requirement.between("The number of members", k, 1, members.size());
        return new Ensemble(members.subList(0, k));
    }

    @Override
    public List<Layer> branches() {
        return members;
    }

    @Override
    public String name() {
        return members.stream().map(Layer::name).collect(Collectors.joining(", ", "mean of (", ")"));
    }

    @Override
    public Space codomain(Space input) {
        return common(members, input);
    }

    private static Space common(List<Layer> members, Space input) {
        Space all = members.get(0).codomain(input);
        for (Layer member : members.subList(1, members.size())) {
            Space one = member.codomain(input);
            if (!all.accepts(one)) {
                throw new IllegalArgumentException("The members of an ensemble must give the same, got " + all + " from "
                    + members.get(0).name() + " and " + one + " from " + member.name() + ".");
            }
            all = all.orElse(one);
        }
        return all;
    }

    @Override
    public long activations(Space input) {
        return members.stream().mapToLong(member -> member.activations(input)).sum();
    }

    @Override
    public String toString() {
        return signature();
    }
}
