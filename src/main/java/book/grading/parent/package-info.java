/**
 * The parent's side of a test run: starts the child, owns its deadlines and its list of tests, and trusts only sealed
 * reports. Read {@link book.grading.parent.TestProcess} first.
 */
package book.grading.parent;
