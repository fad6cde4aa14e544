/** The data that the book learns from: readers for the files in {@code datasets}, all of them checked while they are read. */
package mapping.data;
