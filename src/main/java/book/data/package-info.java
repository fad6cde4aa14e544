/** The data sets as the tool sees them: what there is, under which licence, and whether the files are whole. */
package book.data;
