/**
 * The {@code .ipynb} format (nbformat 4.5): notebook files, their cells, and what cells have put out. It knows JSON, and neither
 * pages nor the evaluator.
 *
 * <p>Read {@link book.nbformat.NotebookFile} and {@link book.nbformat.NotebookCell} first, then {@code NotebookReader}, which
 * says what is wrong with a damaged file, and {@link book.nbformat.CanonicalJson}, the one text of one content.
 * {@link book.nbformat.CellOutputs} takes text and images out of a cell; {@link book.nbformat.OutputComparison} says in what the
 * outputs of two executions differ, pictures by their {@code Pixels}.
 */
package book.nbformat;
