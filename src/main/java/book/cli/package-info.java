/**
 * The verbs of {@code ./book}, one small class each, built with picocli. A verb reads its arguments, calls one class of another
 * package and prints the result. Read {@link book.cli.Main} first: every command begins there.
 */
package book.cli;
