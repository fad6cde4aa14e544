/**
 * Measurements of the engine on real work: against a fixed number, or against other libraries in one run on one machine. A time
 * alone says little; what counts is {@link book.bench.Result#ratio}. Every contestant runs in its own process, and they take
 * turns.
 *
 * <p>Read {@link book.bench.Bench} first, then {@code Measure} and one of its implementations, {@code PairedRuns} and
 * {@code Session}. {@link book.bench.Classifier} is apart: it trains to a published accuracy.
 */
package book.bench;
