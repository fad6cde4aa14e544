/**
 * The ground floor: what every computation of the book stands on and what has to give the same bits everywhere.
 * The hot loops of the tensor engine, elementary functions, the source of random numbers.
 */
package mapping.kernels;
