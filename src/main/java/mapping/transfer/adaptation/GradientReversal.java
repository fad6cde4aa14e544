package mapping.transfer.adaptation;

import java.util.Arrays;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * The identity, whose pullback is u ↦ −λu: no derivative of anything, and made so. Section 8.3.3 (Ganin and Lempitsky, 2015).
 * What comes after it goes down its loss, what comes before goes up the same loss, in one backward pass. Any shape.
 *
 * @param strength λ ≥ 0; 0 lets no gradient through
 */
public record GradientReversal(double strength) implements SameSpace {

    public GradientReversal {
        Requirement.notNegative("The strength λ of the reversal", strength);
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        float factor = (float) -strength;
        return Tensor.computed("reversal", x.data().clone(), x.shape(), cotangent -> {
            float[] turned = Arrays.copyOf(cotangent, cotangent.length);
            for (int i = 0; i < turned.length; i++) {
                turned[i] *= factor;
            }
            x.addGradient(turned);
        }, x);
    }

    @Override
    public Space domain() {
        return Space.anything();
    }

    @Override
    public String name() {
        return "GradientReversal(" + Requirement.number(strength) + ")";
    }
}
