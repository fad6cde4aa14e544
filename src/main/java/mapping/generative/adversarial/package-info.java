/**
 * Generative adversarial networks (8.2.2): a generator makes examples from noise, a critic tells them from real ones. Read
 * {@link mapping.generative.adversarial.Game} first, the two losses; {@link mapping.generative.adversarial.AdversarialPair}
 * trains both, {@link mapping.generative.adversarial.ModeCoverage} and {@link mapping.generative.adversarial.NeighbourTest}
 * judge.
 */
package mapping.generative.adversarial;
