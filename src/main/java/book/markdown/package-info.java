/**
 * Markdown as the book reads it, with commonmark: {@link book.markdown.MarkdownParser} is the dialect,
 * {@link book.markdown.MarkdownText} a file with its front matter and its sections.
 */
package book.markdown;
