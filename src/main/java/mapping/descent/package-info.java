/**
 * Methods that go down an objective, on plain {@code double[]}, so that nothing stands between the formula and the code. Read
 * {@link mapping.descent.GradientDescent} first. A {@link mapping.descent.Descent} is a mapping of ℝⁿ into itself, such as
 * x ↦ x − η ∇f(x), and iterating it yields a {@link mapping.descent.Path}. Line searches (from {@link mapping.descent.Armijo} to
 * {@link mapping.descent.StrongWolfe}) choose the length of a step; {@link mapping.descent.Newton},
 * {@link mapping.descent.ConjugateGradient} and {@link mapping.descent.Lbfgs} choose a better direction;
 * {@link mapping.descent.StochasticGradientDescent} looks at a few examples at a time. Sections 3.1 and 3.3; the update rules for
 * tensors are in {@link mapping.optimizers}.
 */
package mapping.descent;
