/** The form of a report: a Markdown document as a tree, which is written as text for a terminal or as HTML for a notebook. */
package book.grading.report;
