/**
 * The first neural networks, on plain arrays: units with a threshold, and the two learning rules of around 1960. Section 1.1.1. A
 * pass over the examples is a mapping of the weights into themselves; learning is iterating it. Read
 * {@link mapping.perceptron.ThresholdUnit}, then {@link mapping.perceptron.PerceptronPass}.
 */
package mapping.perceptron;
