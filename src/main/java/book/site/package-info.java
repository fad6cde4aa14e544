/**
 * The book as a web site, its ground floor: {@link book.site.Manuscript} is what the book is made of, {@link book.site.SitePage}
 * a page of the site, {@link book.site.Pass} a change of pages, of which each feature of the site is one. The features are in the
 * packages below this one; {@link book.site.build} puts all together and writes it.
 */
package book.site;
