/** Markdown files as the book reads them, by commonmark. */
package book.markdown;
