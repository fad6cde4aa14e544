/** Markdown files as the book reads them, with commonmark. The one class is {@link book.markdown.MarkdownText}. */
package book.markdown;
