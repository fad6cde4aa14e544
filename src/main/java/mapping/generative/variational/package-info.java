/**
 * Densities with something unseen behind what is seen, section 8.2.3: {@link mapping.generative.variational.Vae} bounds the
 * probability of a picture from below, {@link mapping.generative.variational.BernoulliMixture} computes it and is the baseline.
 */
package mapping.generative.variational;
