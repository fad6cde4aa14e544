/**
 * “How do you know?”: numbers and claims of a page that show what they stand on. {@link book.site.evidence.EvidencePass} is the
 * feature of the site; {@code EvidenceList} is what it adds to a page, from which the script makes its cards;
 * {@code CellTypes} and {@code TestIndex} find the {@code Witnesses} of a cell.
 */
package book.site.evidence;
