package mapping.generative.adversarial;

import mapping.Requirement;
import mapping.activations.Activations;
import mapping.tensor.Tensor;

/**
 * What the two players of an adversarial pair minimize, as mappings (critic's outputs) ↦ loss of shape (). The outputs are
 * logits: σ of one is the probability that an example is real. Section 8.2.2.
 */
public enum Game {

    /**
     * The zero-sum game (Goodfellow et al. 2014, equation 1): the critic maximizes E ln D(x) + E ln(1 − D(G(z))), the generator
     * minimizes it. Its gradient vanishes where the critic is sure.
     */
    MINIMAX {
        @Override
        public Tensor critic(Tensor real, Tensor fake) {
            return logistic(real, fake);
        }

        @Override
        public Tensor generator(Tensor fake) {
            return softplus(outputs(fake)).neg().mean();
        }
    },

    /**
     * The same critic; the generator minimizes −E ln D(G(z)), whose gradient is largest where the critic is sure (section
     * 3 there).
     */
    NON_SATURATING {
        @Override
        public Tensor critic(Tensor real, Tensor fake) {
            return logistic(real, fake);
        }

        @Override
        public Tensor generator(Tensor fake) {
            return softplus(outputs(fake).neg()).mean();
        }
    },

    /**
     * The difference of means (Arjovsky et al. 2017): for a critic of slope at most 1 its greatest value is the Wasserstein
     * distance. Nothing here limits the slope: clip the weights, or add {@link mapping.regularization.GradientPenalty#unitNorm}.
     */
    WASSERSTEIN {
        @Override
        public Tensor critic(Tensor real, Tensor fake) {
            return outputs(fake).mean().sub(outputs(real).mean());
        }

        @Override
        public Tensor generator(Tensor fake) {
            return outputs(fake).mean().neg();
        }
    };

    /** What the critic minimizes, from its outputs for real and for made-up examples. */
    public abstract Tensor critic(Tensor real, Tensor fake);

    /** What the generator minimizes, from the critic's outputs for its examples. */
    public abstract Tensor generator(Tensor fake);

    private static Tensor logistic(Tensor real, Tensor fake) {
        return softplus(outputs(real).neg()).mean().add(softplus(outputs(fake)).mean());
    }

    private static Tensor softplus(Tensor x) {
        return Activations.softplus().apply(x);
    }

    private static Tensor outputs(Tensor values) {
        Requirement.given("The critic's outputs", values);
        Requirement.atLeast("The number of the critic's outputs", values.numel(), 1);
        return values;
    }
}
