package mapping.descent;

import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * The conjugate gradient method (Hestenes and Stiefel 1952), linear, section 3.3.3: minimizes a quadratic ½ xᵀAx − bᵀx with
 * positive definite A, or solves Ax = b, which is the same. Its directions are conjugate, ⟨pᵢ, Apⱼ⟩ = 0, so that no step undoes
 * another: in n dimensions the n-th step arrives, except for rounding, and the error shrinks at least by (√κ − 1)/(√κ + 1) in
 * each step, like that of the best heavy ball, without knowing κ.
 *
 * <p>On another objective it minimizes the quadratic that fits at the start, and so goes to where Newton's step would lead.
 */
public record ConjugateGradient() implements Minimizer {

    /**
     * The state of the method.
     *
     * @param point     x
     * @param residual  r = b − Ax, minus the gradient
     * @param direction p, where the next step goes
     */
    public record State(double[] point, double[] residual, double[] direction) {
    }

    @Override
    public Path path(Objective f, double[] start, int steps) {
        Requirement.given("The function", f);
        StatefulDescent<State> walk = new StatefulDescent<>(f, with(f.hessian(start)), State::point, from(f, start));
        return Path.of(f, step -> walk, start, steps);
    }

    /** The state before the first step. */
    public State from(Objective f, double[] start) {
        Requirement.given("The function", f);
        double[] residual = Vectors.times(-1, f.gradient(start));
        return new State(start.clone(), residual, residual);
    }

    /**
     * One step for the symmetric matrix A, as a mapping of states; one product with A. Where the residual is so small that its
     * square is no normal double any more (about 10⁻¹⁵⁴), it stays: the curvature along it could not be told from 0.
     *
     * @throws ArithmeticException if A is found not to be positive definite
     */
    public Mapping<State, State> with(double[][] matrix) {
        return now -> {
            double square = Vectors.dot(now.residual, now.residual);
            if (square < Double.MIN_NORMAL) {
                return now;
            }
            double[] product = new double[matrix.length];
            for (int i = 0; i < product.length; i++) {
                product[i] = Vectors.dot(matrix[i], now.direction);
            }
            double curvature = Vectors.dot(now.direction, product);
            if (!(curvature > 0)) {
                throw new ArithmeticException(
                    "Conjugate gradients must have a positive definite matrix, got one with the curvature " + curvature
                        + " along a direction.");
            }
            double alpha = square / curvature;
            double[] point = Vectors.sum(now.point, alpha, now.direction);
            double[] residual = Vectors.sum(now.residual, -alpha, product);
            double beta = Vectors.dot(residual, residual) / square;
            return new State(point, residual, Vectors.sum(residual, beta, now.direction));
        };
    }
}
