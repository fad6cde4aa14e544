/**
 * Linear algebra on plain arrays: vectors, square systems, the spectrum of a symmetric matrix. Every sum runs from left to right,
 * so that results are the same bits everywhere. Read {@link mapping.algebra.Vectors} first.
 */
package mapping.algebra;
