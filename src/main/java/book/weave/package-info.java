/**
 * Page ↔ notebook ↔ figures ↔ listings: what stands in several places is kept equal, or said to differ.
 *
 * <p>Read {@link book.weave.Weave} first: its three verbs are all that the commands call. {@link book.weave.Woven} makes a page's
 * notebook, with {@code PageLinks} for its links; {@code PageRefresh} holds listings ({@code SourceListing}), outputs and
 * numbers ({@code Ledger}) against their sources; {@code Figures} are the notebook's images. {@code WeaveCheck} asks all of them
 * and compares cells ({@code CellDifference}) and {@code Translations}; {@link book.weave.OrphanFiles} finds files that belong to
 * nothing.
 */
package book.weave;
