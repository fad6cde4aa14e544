/**
 * Tensors and their automatic differentiation: the engine. A {@link mapping.tensor.Tensor} is an array of numbers with a
 * shape; every operation is a mapping that knows its {@link mapping.tensor.Pullback}, and
 * {@link mapping.tensor.Tensor#backward() backward} composes the pullbacks in reverse. It is {@link mapping.scalar.Value}
 * with arrays in place of numbers, section 3.2.2.
 *
 * <pre>{@code
 * Tensor w = Tensor.matrix(new float[][] {{1, 2}, {3, 4}}).requiresGrad();
 * Tensor x = Tensor.vector(5, 6);
 * Tensor cost = w.matmul(x).relu().sum();
 * cost.backward();
 * w.grad();                                    // [[5, 6], [5, 6]]
 * }</pre>
 *
 * <p>The words are PyTorch's, which a reader will meet next. Each family of operations is a file of its own:
 * arithmetic, elementwise functions, matrix products, reductions, views, indexing, convolution, pooling, padding,
 * interpolation, sampling on a grid. {@code Tensor} has
 * methods for what programs call daily; other operations are static methods of the family that they belong to, such as
 * {@link mapping.tensor.Tensors}, {@link mapping.tensor.Ordering} and {@link mapping.tensor.SpecialFunctions}.
 *
 * <p>Read {@link mapping.tensor.Tensor} first, then {@code Node} and {@code Backward}, which remember and run the computation.
 */
package mapping.tensor;
