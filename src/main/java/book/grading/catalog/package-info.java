/**
 * What is in the exercises' folders: statements, stubs, tests, hints, and the authors' side if it is there. Read
 * {@link book.grading.catalog.Exercise} first; {@link book.grading.catalog.Catalogue} finds them all.
 */
package book.grading.catalog;
