/**
 * The instructor's side: a folder of submissions is mapped to {@link book.grading.instructor.Grade}s, which are computed in
 * parallel and kept as they come. The grades are mapped to the files that Gradescope, Exercism and others read. Read
 * {@link book.grading.instructor.ClassGrading} first, then {@link book.grading.instructor.Format}.
 */
package book.grading.instructor;
