/**
 * Java cells in JShell: what a notebook, the kernel and {@code ./book run} execute. Read {@link book.evaluate.Evaluator} first:
 * it maps the source of a cell to its outputs. {@link book.evaluate.CellRun} is one execution, piece by piece.
 */
package book.evaluate;
