/**
 * The JVM in which foreign code runs, and what it exchanges with its parent. The parent owns the list of tests and the
 * deadlines; this side runs one test at a time and reports it.
 */
package book.grading.child;
