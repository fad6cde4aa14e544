/**
 * The exercises' graders: {@link book.grading.check.Checker} makes a {@link book.grading.check.Verdict} of a reader's file,
 * {@link book.grading.author.Verification} proves the exercises themselves.
 */
package book.grading.check;
