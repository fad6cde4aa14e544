package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.descent.CubicWolfe;
import mapping.descent.Lbfgs;
import mapping.descent.Path;
import mapping.objectives.Objective;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nonlinear regressions of NIST's Statistical Reference Datasets (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml), with
 * the data, starts and certified results given there. The parameters are measured in units of the start, as is usual, since
 * they differ by many powers of ten.
 */
class NistTest {

    /** y = model(b, x) + error. */
    private interface Model {

        double value(double[] b, double x);

        double[] slopes(double[] b, double x);
    }

    private record Problem(String name, Model model, double[] x, double[] y, double[][] starts, double[] certified, double rss) {

        double sumOfSquares(double[] b) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double residual = y[i] - model.value(b, x[i]);
                sum += residual * residual;
            }
            return sum;
        }

        /** The sum of squares, as a function of b divided by the units. */
        Objective in(double[] units) {
            return Objective.of(units.length, u -> sumOfSquares(product(u, units)), u -> {
                double[] b = product(u, units);
                double[] gradient = new double[u.length];
                for (int i = 0; i < x.length; i++) {
                    double residual = y[i] - model.value(b, x[i]);
                    double[] slopes = model.slopes(b, x[i]);
                    for (int k = 0; k < u.length; k++) {
                        gradient[k] -= 2 * residual * slopes[k] * units[k];
                    }
                }
                return gradient;
            });
        }
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static final Problem MISRA1A = new Problem("Misra1a", new Model() {
        @Override
        public double value(double[] b, double x) {
            return b[0] * (1 - StrictMath.exp(-b[1] * x));
        }

        @Override
        public double[] slopes(double[] b, double x) {
            double decay = StrictMath.exp(-b[1] * x);
            return new double[] {1 - decay, b[0] * x * decay};
        }
    }, new double[] {77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0},
        new double[] {10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78},
        new double[][] {{500, 1e-4}, {250, 5e-4}}, new double[] {2.3894212918e2, 5.5015643181e-4}, 1.2455138894e-1);

    private static final Problem MGH09 = new Problem("MGH09", new Model() {
        @Override
        public double value(double[] b, double x) {
            return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
        }

        @Override
        public double[] slopes(double[] b, double x) {
            double top = x * x + x * b[1];
            double bottom = x * x + x * b[2] + b[3];
            double ratio = b[0] * top / bottom;
            return new double[] {top / bottom, b[0] * x / bottom, -ratio * x / bottom, -ratio / bottom};
        }
    }, new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
        new double[] {0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246},
        new double[][] {{0.25, 0.39, 0.415, 0.39}},
        new double[] {1.9280693458e-1, 1.9128232873e-1, 1.2305650693e-1, 1.3606233068e-1}, 3.0750560385e-4);

    private static final Problem MGH10 = new Problem("MGH10", new Model() {
        @Override
        public double value(double[] b, double x) {
            return b[0] * StrictMath.exp(b[1] / (x + b[2]));
        }

        @Override
        public double[] slopes(double[] b, double x) {
            double growth = StrictMath.exp(b[1] / (x + b[2]));
            double slope = b[0] * growth / (x + b[2]);
            return new double[] {growth, slope, -slope * b[1] / (x + b[2])};
        }
    }, new double[] {50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125},
        new double[] {34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872},
        new double[][] {{0.02, 4000, 250}}, new double[] {5.6096364710e-3, 6.1813463463e3, 3.4522363462e2}, 8.7945855171e1);

    private static final List<Problem> PROBLEMS = List.of(MISRA1A, MGH09, MGH10);

    /** The data are those of NIST: at the certified parameters the sum of squares is the certified one. */
    @Test
    void certifiedResultsFitTheData() {
        for (Problem problem : PROBLEMS) {
            assertEquals(problem.rss, problem.sumOfSquares(problem.certified), 1e-8 * problem.rss, problem.name);
        }
    }

    @TestFactory
    List<DynamicTest> lbfgsFindsTheCertifiedParameters() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Problem problem : PROBLEMS) {
            for (double[] start : problem.starts) {
                tests.add(DynamicTest.dynamicTest(problem.name + " from " + start[0], () -> {
                    double[] ones = new double[start.length];
                    Arrays.fill(ones, 1);
                    Path path = new Lbfgs(20, CubicWolfe.standard()).path(problem.in(start), ones, 500);
                    double[] found = product(path.last(), start);
                    assertEquals(problem.rss, problem.sumOfSquares(found), 1e-8 * problem.rss, path.toString());
                    for (int k = 0; k < found.length; k++) {
                        assertEquals(problem.certified[k], found[k], 1e-7 * Math.abs(problem.certified[k]));
                    }
                }));
            }
        }
        return tests;
    }
}
