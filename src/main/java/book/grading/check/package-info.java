/**
 * Checks answers: {@link book.grading.check.Checker} maps a reader's file to a {@link book.grading.check.Verdict},
 * {@link book.grading.check.CellChecker} does so with a class from a notebook, and {@link book.grading.check.Report} shows
 * it. Read Checker first. {@link book.grading.author.Verification} uses it to prove the exercises themselves.
 */
package book.grading.check;
