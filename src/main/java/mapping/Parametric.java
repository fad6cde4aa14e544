package mapping;

import java.util.List;

/**
 * A member f_θ of a family of mappings: choosing the parameters θ chooses the mapping. Section 2.1.2. To optimize is to
 * look for the θ whose mapping is best.
 *
 * @param <P> the type of a parameter, for instance a tensor
 */
public interface Parametric<P> {

    /** The parameters that an optimizer may change, always in the same order. */
    List<P> parameters();
}
