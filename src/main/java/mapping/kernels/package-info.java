/**
 * The ground floor: what every computation of the book stands on and what has to give the same bits everywhere.
 * So far the source of random numbers.
 */
package mapping.kernels;
