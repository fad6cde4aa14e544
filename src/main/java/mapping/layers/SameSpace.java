package mapping.layers;

import mapping.Space;

/** A layer whose results lie in the space of its arguments, such as an activation, a normalization or dropout. */
public interface SameSpace extends Layer {

    @Override
    default Space codomain() {
        return domain();
    }

    @Override
    default Space codomain(Space input) {
        return input.orElse(domain());
    }
}
