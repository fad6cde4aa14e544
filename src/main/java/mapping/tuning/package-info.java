/**
 * Searching for good settings of a training (section 5.3.1): a space of settings ({@link mapping.tuning.SearchSpace}, to be read
 * first), whole trials at grid points or at random ({@link mapping.tuning.Search}), trials that are cut short
 * ({@link mapping.tuning.SuccessiveHalving}, {@link mapping.tuning.Hyperband}), and trials chosen by what the earlier ones said
 * ({@link mapping.tuning.BayesianSearch} with a {@link mapping.tuning.GaussianProcess}).
 */
package mapping.tuning;
