/**
 * Reading and checking one chapter page: Markdown → {@link book.page.Page}. It knows the outline and the profiles, but neither
 * notebooks nor the code that displays pages.
 *
 * <p>Read {@link book.page.Page} and {@link book.page.Block} first, then {@code PageReader}, which assembles a page from
 * {@code FrontMatterReader}, {@code BlockReader} (with {@code Fence} and {@code FenceInfo}), {@code Marks} and
 * {@code PageRules}. What is wrong with a page, or with any file of the book, is a {@link book.page.Fault}.
 * {@link book.page.PrintedNumber} prints a recorded value in the author's form, and {@link book.page.Pages} lists the pages that
 * the book has.
 */
package book.page;
