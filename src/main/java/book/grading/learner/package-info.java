/**
 * The learner's loop: watching a file, what to do next, progress, resetting to the stub. Read
 * {@link book.grading.learner.Watch} first.
 */
package book.grading.learner;
