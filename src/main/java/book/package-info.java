/**
 * The ground floor of the tool: how a problem is reported ({@link book.Problem}, read it first), where the book is
 * ({@link book.Home}), files that are written completely or not at all ({@link book.AtomicFile}), folders deleted
 * ({@link book.FolderTree}). The verbs of {@code ./book} are in {@link book.cli}; ARCHITECTURE.md shows the way from there.
 */
package book;
