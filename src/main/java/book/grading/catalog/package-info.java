/** What lies in the folders of the exercises: statements, stubs, tests, hints, and the authors' side where it is there. */
package book.grading.catalog;
