/**
 * Page ↔ notebook ↔ figures ↔ listings: whatever appears in several places is kept equal, or reported if it differs.
 *
 * <p>Read {@link book.weave.Weave} first: commands and runs call its three verbs. {@link book.weave.Woven} makes a page's
 * notebook, with {@code PageLinks} for its links; {@code PageRefresh} compares listings ({@code SourceListing}), outputs and
 * numbers ({@code Ledger}) with their sources; {@code Figures} are the notebook's images. {@code WeaveCheck} asks all of them
 * and compares cells ({@code CellDifference}) and {@code Translations}; {@link book.weave.OrphanFiles} finds files that belong to
 * nothing. {@link book.weave.Reproductions} knows on which JDKs the outputs were reproduced.
 */
package book.weave;
