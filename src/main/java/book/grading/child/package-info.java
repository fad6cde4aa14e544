/**
 * The JVM in which foreign code runs, and what it exchanges with its parent. The parent owns the list of tests and the
 * deadlines; this side runs one test at a time and reports it. Read {@link book.grading.child.ChildMain} first, then
 * {@link book.grading.child.TestRunner}. {@link book.grading.child.HereRunner} is the exception: it runs the tests of a
 * notebook's cell in the notebook's own JVM.
 */
package book.grading.child;
