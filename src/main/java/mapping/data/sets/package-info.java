/**
 * The data sets of the book, one class for each, read from {@code datasets} and checked while they are read; and
 * {@link mapping.data.sets.Synthetic}, which draws its own. Read {@link mapping.data.sets.Iris} first.
 */
package mapping.data.sets;
