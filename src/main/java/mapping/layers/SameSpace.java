package mapping.layers;

import mapping.Requirement;
import mapping.Space;

/** A layer whose results lie in the space of its arguments, such as an activation, a normalization or dropout. */
public interface SameSpace extends Layer {

    @Override
    default Space codomain() {
        return domain();
    }

    @Override
    default Space codomain(Space input) {
        return Requirement.given("The space of the arguments", input).orElse(domain());
    }
}
