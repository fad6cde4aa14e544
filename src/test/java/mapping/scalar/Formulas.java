package mapping.scalar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formulas of src/test/pytorch/scalar.py, under the same names. */
public final class Formulas {

    public static final ScalarFunction WAVE = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.times(x.times(0.15 * Math.PI).cos()); }
    };
    static final ScalarFunction COSH = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.times(0.5).cosh(); }
    };
    static final ScalarFunction LOGISTIC = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.sigmoid(); }
    };
    static final ScalarFunction RATIONAL = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.power(3).minus(x.times(2)).over(x.square().plus(1)); }
    };
    static final ScalarFunction BELL = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.negate().times(x).over(2).exp(); }
    };
    static final ScalarFunction ENTROPY = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) {
            T rest = x.constant(1).minus(x);
            return x.negate().times(x.log()).minus(rest.times(rest.log()));
        }
    };
    static final ScalarFunction ROOTS = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.sqrt().plus(x.power(1.5)).minus(x.power(-0.5)); }
    };
    static final ScalarFunction SWISH = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.times(x.over(2).tanh().plus(1)).over(2); }
    };
    static final ScalarFunction CORNERS = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.relu().minus(x.minus(1).abs().times(3)); }
    };
    static final ScalarFunction TANGENT = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.tan().times(x.sin()).plus(x.sinh()); }
    };
    static final ScalarFunction ODD = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.power(3).plus(x.power(-3)); }
    };
    public static final ScalarFunction NESTED = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.square().plus(1).sqrt().exp().sin(); }
    };
    public static final MultivariateFunction ROSENBROCK = new MultivariateFunction() {
        public <T extends Scalar<T>> T apply(List<T> x) {
            T first = x.get(0).negate().plus(1);
            T second = x.get(1).minus(x.get(0).square());
            return first.square().plus(second.square().times(100));
        }
    };
    public static final MultivariateFunction NEURON = new MultivariateFunction() {
        public <T extends Scalar<T>> T apply(List<T> x) {
            return x.get(0).times(x.get(1)).plus(x.get(2)).exp().plus(1).log();
        }
    };
    static final MultivariateFunction RATIO = new MultivariateFunction() {
        public <T extends Scalar<T>> T apply(List<T> x) {
            T a = x.get(0);
            T b = x.get(1);
            return a.over(b).minus(b.over(a)).plus(a.times(b).tanh());
        }
    };

    static final Map<String, ScalarFunction> ONE = new LinkedHashMap<>();
    static final Map<String, MultivariateFunction> SEVERAL = new LinkedHashMap<>();

    static {
        ONE.put("wave", WAVE);
        ONE.put("cosh", COSH);
        ONE.put("logistic", LOGISTIC);
        ONE.put("rational", RATIONAL);
        ONE.put("bell", BELL);
        ONE.put("entropy", ENTROPY);
        ONE.put("roots", ROOTS);
        ONE.put("swish", SWISH);
        ONE.put("corners", CORNERS);
        ONE.put("tangent", TANGENT);
        ONE.put("odd", ODD);
        ONE.put("nested", NESTED);
        SEVERAL.put("rosenbrock", ROSENBROCK);
        SEVERAL.put("softplus of a neuron", NEURON);
        SEVERAL.put("ratio", RATIO);
    }

    private Formulas() {
    }
}
