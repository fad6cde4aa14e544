/** {@code ./book digest}: small training runs, each summed up in one line, which is the same on every machine. */
package book.bits;
