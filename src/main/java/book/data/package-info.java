/**
 * The data sets as the tool sees them: what there is, under which licence, and whether the files are intact. The one class is
 * {@link book.data.DataSet}.
 */
package book.data;
