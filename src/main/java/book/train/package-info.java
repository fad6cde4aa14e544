/**
 * {@code ./book train}: models whose weights the book ships, trained by their {@link mapping.trained.Recipe recipes}, in a run
 * that may be interrupted anywhere and ends with the same bits. Read {@link book.train.Training} first, then
 * {@link book.train.ShippedModel}: what it writes.
 */
package book.train;
