/**
 * The hot loops of the library, where the bits are decided: matrix products ({@link mapping.kernels.Kernels}), those of
 * convolutions ({@link mapping.kernels.ImageProducts}), elementary functions ({@link mapping.kernels.FloatMath}), sums in one
 * fixed order, and their distribution over threads ({@link mapping.kernels.Parallel}). Each comes in plain Java and with vector
 * instructions, and both give the same bits. Section 8.1.3. Read {@link mapping.kernels.Kernels} first, then the plain form,
 * which is the readable one.
 */
package mapping.kernels;
