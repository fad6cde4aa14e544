/**
 * {@code ./book tournament}: the comparison of section 9.1 on a reader's own table. Read
 * {@link book.tournament.ReadersTable} first.
 */
package book.tournament;
