/**
 * Is it better, or lucky? What repeated measurements say (2.3). Read {@link mapping.evaluation.Runs} first: the numbers that a
 * measurement gives with several seeds. {@link mapping.evaluation.PairedDifference} compares two of them seed by seed, with a
 * {@link mapping.evaluation.Bootstrap} interval and a {@link mapping.evaluation.SignTest};
 * {@link mapping.evaluation.McNemar} compares two classifiers on the same examples. {@link mapping.evaluation.Evidence} is
 * what a claim of the text stands on.
 */
package mapping.evaluation;
