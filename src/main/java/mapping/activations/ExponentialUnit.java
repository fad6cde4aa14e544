package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/** {@link Elu}, {@link Celu}, {@link Selu}: scale · x to the right of 0, height · (e^(rate · x) − 1) to the left. */
record ExponentialUnit(double scale, double height, double rate) {

    double value(double x) {
        return x > 0 ? scale * x : height * StrictMath.expm1(rate * x);
    }

    double derivative(double x) {
        return x > 0 ? scale : height * rate * StrictMath.exp(rate * x);
    }

    Tensor apply(Tensor a, String name) {
        Requirement.given("The first operand", a);
        float right = (float) scale;
        float left = (float) height;
        float speed = (float) rate;
        float steepness = (float) (height * rate);
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(0, speed * x[i]);
        }
        Kernels.current().expm1(y, 0, y, 0, y.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] > 0 ? right * x[i] : left * y[i];
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            // height · rate · e^(rate · x), and not rate · (y + height), which cancels to the left
            float[] power = new float[x.length];
            for (int i = 0; i < power.length; i++) {
                power[i] = Math.min(0, speed * x[i]);
            }
            Kernels.current().exp(power, 0, power, 0, power.length);
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (x[i] > 0 ? right : steepness * power[i]);
            }
        }, a);
    }
}
