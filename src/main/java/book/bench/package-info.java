/** Measurements of the engine on real work. */
package book.bench;
