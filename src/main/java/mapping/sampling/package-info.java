/**
 * Which examples a step of training sees, as numbers: an example is its index. Read {@link mapping.sampling.Indices} first, the
 * examples of one step; {@link mapping.sampling.MiniBatches} maps the number of an epoch to a shuffled sequence of them (3.1.3),
 * {@link mapping.sampling.LengthBuckets} to batches of sequences of about equal length (6.2.3).
 */
package mapping.sampling;
