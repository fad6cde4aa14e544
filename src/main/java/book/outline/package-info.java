/**
 * The book's outline, from {@code outline.json}: chapters, sections, topics, and which section a reader's words mean. Read
 * {@link book.outline.Outline} first.
 */
package book.outline;
