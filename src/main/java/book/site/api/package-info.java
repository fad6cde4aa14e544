/**
 * The API reference of the library as a part of the site: {@link book.site.api.Javadoc} has the JDK's own tool write it,
 * {@link book.site.api.ApiReference} ties it to the sections, both ways.
 */
package book.site.api;
