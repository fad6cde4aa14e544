/**
 * Where training starts (section 4.2.2). Read {@link mapping.initialization.Initialization} first, which maps a shape to numbers.
 * LeCun, Glorot and He are one family, {@link mapping.initialization.VarianceScaling}, over the
 * {@link mapping.initialization.Fans} of a weight; the {@link mapping.initialization.Gain} belongs to the activation behind it.
 */
package mapping.initialization;
