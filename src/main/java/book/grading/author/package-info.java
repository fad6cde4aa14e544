/**
 * The author's side of an exercise: writing a new one, and proving that its stub fails, its solution passes and every known mistake
 * is caught and named ({@link book.grading.author.Verification}).
 */
package book.grading.author;
