/**
 * Pictures of what the book computes: thin adapters to XChart in one quiet, colour-blind-safe style, and a few pictures of our
 * own. A chart is what XChart makes of it, so that any notebook shows it; everything else is a {@link mapping.plots.Picture}.
 *
 * <p>Read {@link mapping.plots.Plot} first.
 */
package mapping.plots;
