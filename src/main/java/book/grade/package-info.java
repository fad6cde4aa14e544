/**
 * The exercises' graders: {@link book.grade.Checker} makes a {@link book.grade.Verdict} of a reader's file,
 * {@link book.grade.Verification} proves the exercises themselves.
 */
package book.grade;
