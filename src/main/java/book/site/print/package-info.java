/**
 * The book as one file to carry. {@link book.site.print.Edition} is what goes into it, taken from the site's pages as all
 * features left them; {@link book.site.print.Epub} and {@link book.site.print.Pdf} make the files.
 */
package book.site.print;
