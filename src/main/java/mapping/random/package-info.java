/**
 * Chance with a seed. Read {@link mapping.random.RandomSource} first: xoshiro256++, a named algorithm with a fixed specification,
 * so that the same seed draws the same numbers on every machine: uniform, Gaussian, permutations. Other distributions are drawn
 * from it, one file for each.
 *
 * <pre>{@code
 * RandomSource random = RandomSource.of(1);
 * random.nextDouble();                        // from [0, 1)
 * random.nextGaussian();
 * }</pre>
 */
package mapping.random;
