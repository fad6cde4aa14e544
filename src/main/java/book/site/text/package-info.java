/**
 * One Markdown file → HTML: {@link book.site.text.MarkdownHtml}. Formulas are set by KaTeX and Java is coloured by Prism while
 * the site is built, so that a page needs no script to be read.
 */
package book.site.text;
