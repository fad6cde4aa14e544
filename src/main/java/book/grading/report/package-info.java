/**
 * The form of a report: a Markdown document as a tree, built from {@link book.grading.report.Blocks} (read it first) and
 * written as text for a terminal ({@link book.grading.report.TerminalText}) or as HTML for a notebook
 * ({@link book.grading.report.NotebookHtml}).
 */
package book.grading.report;
