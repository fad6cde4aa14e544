/**
 * Which examples a step of training sees, as numbers: an example is its index. {@link mapping.sampling.Indices} are those of one
 * step, and {@link mapping.sampling.MiniBatches} maps the number of an epoch to a shuffled sequence of them (section 3.1.3).
 */
package mapping.sampling;
