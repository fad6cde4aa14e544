/**
 * What cells call. Read {@link book.notebook.Notebook} first, which teaches the kernel to display values and records numbers. The
 * other public types are the exercises ({@link book.notebook.Exercises}) and things to display. The rest decides how charts,
 * pictures, films and tables are shown, in a notebook and on the page.
 */
package book.notebook;
