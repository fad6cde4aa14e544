package mapping.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;

/**
 * Layers side by side on the same argument: x ↦ a combination of f₁(x), …, f_k(x). Section 2.1.2. {@link Concatenation} joins
 * the results, {@link mapping.ensembles.Ensemble} takes their mean. The children are called "0", "1", …
 */
public interface Branches extends Layer {

    /** f₁, …, f_k. */
    List<Layer> branches();

    @Override
    default Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        branches().forEach(branch -> children.put(String.valueOf(children.size()), branch));
        return children;
    }

    @Override
    default Space domain() {
        return domain(branches());
    }

    /** What these layers take: the domain of the first that has one of its own. */
    static Space domain(List<Layer> branches) {
        return Requirement.copied("The branches", branches).stream().map(Layer::domain)
            .filter(space -> !space.equals(Space.anything())).findFirst().orElse(Space.anything());
    }

    @Override
    default Space codomain() {
        return codomain(domain());
    }

    /** Those of all branches together. */
    @Override
    default long multiplyAdds(Space input) {
        return branches().stream().mapToLong(branch -> branch.multiplyAdds(input)).sum();
    }
}
