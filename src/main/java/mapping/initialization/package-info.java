/**
 * Where training starts (section 4.2.2): an {@link mapping.initialization.Initialization} maps a shape to numbers. LeCun, Glorot and
 * He are one family, {@link mapping.initialization.VarianceScaling}, over the {@link mapping.initialization.Fans} of a weight; the
 * {@link mapping.initialization.Gain} belongs to the activation that follows.
 */
package mapping.initialization;
