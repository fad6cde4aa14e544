/**
 * Readers of data files: {@link mapping.data.files.Csv}, {@link mapping.data.files.Idx}, {@link mapping.data.files.Pixmap}. A damaged
 * file is named with the place of the damage. {@link mapping.data.files.Datasets} knows where the data lie.
 */
package mapping.data.files;
