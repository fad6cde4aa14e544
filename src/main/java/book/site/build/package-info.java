/**
 * The site put together: {@link book.site.build.Site} makes all pages, lets the features change them and writes them;
 * {@link book.site.build.Reading} serves them on this machine.
 */
package book.site.build;
