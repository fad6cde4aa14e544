/**
 * The instructor's side: a folder of submissions is a mapping to {@link book.grading.instructor.Grade}s, computed in parallel and
 * kept as they come, and those are mappings to the files that Gradescope, Exercism and others read.
 */
package book.grading.instructor;
