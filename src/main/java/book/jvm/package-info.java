/**
 * Child processes, most of them JVMs: their command lines, what is said to them and heard from them, deadlines, and that none is
 * left behind.
 */
package book.jvm;
