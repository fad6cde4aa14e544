/**
 * Full-text search that needs no server: {@link book.site.search.Search} cuts the pages into documents, from heading to heading,
 * and the browser indexes them with lunr when the reader opens the search.
 */
package book.site.search;
