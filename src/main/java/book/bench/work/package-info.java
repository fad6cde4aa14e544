/**
 * The kinds of work that the benchmark gives the book's engine, each in a process of its own. Peers do the same work in
 * {@code src/bench}.
 */
package book.bench.work;
