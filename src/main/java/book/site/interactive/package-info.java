/**
 * The site's three figures that a reader can set in motion: a playground of update rules (3.1, 3.3), activations and first
 * weights through depth (4.2), and a boundary that is trained (2.2, 4.3). The library computes every number when the site is
 * built, for a grid of settings; the browser only draws. {@link book.site.interactive.Compact} is how the numbers travel. Read
 * {@link book.site.interactive.InteractiveFigure} first.
 */
package book.site.interactive;
