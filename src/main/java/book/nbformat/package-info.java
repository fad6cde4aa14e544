/**
 * The {@code .ipynb} format (nbformat 4.5): notebook files, their cells, and the cells' outputs. It knows JSON, but neither pages
 * nor the evaluator.
 *
 * <p>Read {@link book.nbformat.NotebookFile} and {@link book.nbformat.NotebookCell} first, then {@code NotebookReader}, which
 * says what is wrong with a damaged file, and {@link book.nbformat.CanonicalJson}, which always writes the same text for the same
 * content. {@link book.nbformat.CellOutputs} extracts text and images from a cell; {@link book.nbformat.OutputComparison} says
 * how the outputs of two executions differ, comparing pictures by their {@code Pixels}.
 */
package book.nbformat;
