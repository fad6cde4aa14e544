/**
 * Files of arrays alone: NumPy's {@link mapping.formats.arrays.Npy} (to be read first) and {@link mapping.formats.arrays.Npz}, and
 * {@link mapping.formats.arrays.SafeTensors}. Section 7.1.
 */
package mapping.formats.arrays;
