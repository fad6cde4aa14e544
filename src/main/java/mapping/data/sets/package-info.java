/**
 * The data sets of the book, a class each, read from {@code datasets} and checked while they are read; and
 * {@link mapping.data.sets.Synthetic}, which draws its own.
 */
package mapping.data.sets;
