/**
 * Gradient descent (chapter 3.1): objectives with their gradients, the step x ↦ x − η ∇f(x) as a mapping of ℝⁿ into itself,
 * the search for a good step length, and descent on a sum over examples, all at once or a few at a time. Everything here
 * works on plain {@code double[]}, so that nothing stands between the formula and the code.
 */
package mapping.descent;
