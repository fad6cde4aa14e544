/**
 * What is minimized: functions f: ℝⁿ → ℝ with their gradients, on plain {@code double[]}. Read
 * {@link mapping.objectives.Objective}, a differentiable mapping, first; the others are test functions with known minima (from
 * {@link mapping.objectives.Quadratic} to {@link mapping.objectives.Rastrigin}) and risks on data
 * ({@link mapping.objectives.EmpiricalRisk}: linear and softmax regression), whose gradient may also be taken on a few examples.
 * Sections 2.3.1 and 3.1. The methods that go down are in {@link mapping.descent}.
 */
package mapping.objectives;
