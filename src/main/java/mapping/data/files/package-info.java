/**
 * Readers of data files: {@link mapping.data.files.Csv} (to be read first), {@link mapping.data.files.Idx} and
 * {@link mapping.data.files.Pixmap}. The error for a damaged file names the file and the place of the damage.
 * {@link mapping.data.files.Datasets} knows where the data are.
 */
package mapping.data.files;
