/**
 * What cells call: {@link book.notebook.Notebook} records numbers and displays values, the other public types are things to display.
 * The rest decides how charts, pictures, films and tables are shown, in a notebook as on the page.
 */
package book.notebook;
