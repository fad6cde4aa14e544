/**
 * The kinds of work that the benchmark gives the book's engine, each in its own process. Peers do the same work in
 * {@code src/bench}. Read {@link book.bench.work.Work} first, then {@link book.bench.work.BenchWorker}, which serves it.
 */
package book.bench.work;
