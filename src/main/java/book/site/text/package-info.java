/** From one file of Markdown to HTML: formulas set, programs coloured, flow charts drawn, when the site is built. */
package book.site.text;
