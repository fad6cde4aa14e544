/**
 * A network that learnt in one domain is used in another, section 8.3.3: {@link mapping.transfer.adaptation.GradientReversal} and
 * {@link mapping.transfer.adaptation.DomainAdversarial} make features that hide the domain,
 * {@link mapping.transfer.adaptation.Coral} and {@link mapping.transfer.adaptation.AdaptedStatistics} align their statistics,
 * {@link mapping.transfer.adaptation.PseudoLabels} trust the network's own answers.
 */
package mapping.transfer.adaptation;
