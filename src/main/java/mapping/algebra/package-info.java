/**
 * Linear algebra on plain arrays: vectors, matrices, square systems, the factorizations of Cholesky, LU and QR, the spectrum of a
 * symmetric matrix, the singular values of any. Every sum runs from left to right, so that results are the same bits everywhere.
 * Read {@link mapping.algebra.Vectors} first.
 */
package mapping.algebra;
