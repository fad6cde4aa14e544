/**
 * The ground floor of the tool: where the book lies ({@link book.Home}), how a problem is told ({@link book.Problem}), files that are
 * written whole or not at all. The verbs of {@code ./book} are in {@link book.cli}; ARCHITECTURE.md shows the way from there.
 */
package book;
