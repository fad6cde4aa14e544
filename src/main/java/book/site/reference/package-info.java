/**
 * What leads through the book: numbers of figures, tables and equations, links between sections, the table of symbols and terms
 * with the places where they stand, the index, and all sources in one list. Read {@link book.site.reference.Reference} first;
 * what it knows is measured on the pages' HTML.
 */
package book.site.reference;
