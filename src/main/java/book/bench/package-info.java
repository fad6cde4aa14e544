/**
 * Measurements of the engine on real work: against a fixed number, or against other libraries in one run on one machine. A time
 * alone says little; {@link book.bench.Result#ratio} is what is kept to. Every contestant runs in a process of its own, and they
 * take turns.
 */
package book.bench;
