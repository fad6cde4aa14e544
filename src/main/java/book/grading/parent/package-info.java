/**
 * The parent's side of a test run: starts the child, owns its deadlines and its list of tests,
 * and believes only sealed reports.
 */
package book.grading.parent;
