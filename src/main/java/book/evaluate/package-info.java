/**
 * Java cells in JShell: what a notebook, the kernel and {@code ./book run} execute. {@link book.evaluate.Evaluator} maps the source
 * of a cell to its outputs; {@link book.evaluate.CellRun} is one execution, piece by piece.
 */
package book.evaluate;
