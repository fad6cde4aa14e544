/**
 * The author's side of an exercise: writing a new one ({@link book.grading.author.Skeleton}), and proving that its stub
 * fails, its solution passes and every known mistake is caught and named ({@link book.grading.author.Verification}, the class
 * to read first).
 */
package book.grading.author;
