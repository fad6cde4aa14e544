/**
 * The verbs of {@code ./book}, one small class each, by picocli. A verb reads its arguments, calls one class of another package, and
 * prints what came of it; {@link book.cli.Main} is where a command begins.
 */
package book.cli;
