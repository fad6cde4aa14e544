package mapping.exchange;

import java.util.List;
import mapping.activations.Celu;
import mapping.activations.Elu;
import mapping.activations.HardShrink;
import mapping.activations.HardSwish;
import mapping.activations.LeakyRelu;
import mapping.activations.Mish;
import mapping.activations.Selu;
import mapping.activations.Softplus;
import mapping.activations.Softsign;
import mapping.algebra.FloatFormat;
import mapping.layers.Layer;
import mapping.tensor.SpecialFunctions;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Operators that look at one element at a time, and sums along axes. */
final class ElementOperators {

    private ElementOperators() {
    }

    static void enter(Operators all) {
        all.put("Add", call -> call.in(0).add(call.in(1)));
        all.put("Sub", call -> call.in(0).sub(call.in(1)));
        all.put("Mul", call -> call.in(0).mul(call.in(1)));
        all.put("Div", call -> call.isWhole(0) ? quotient(call.in(0), call.in(1)) : call.in(0).div(call.in(1)));
        all.put("Max", call -> call.inputs().stream().reduce(Tensor::maximum).orElseThrow());
        all.put("Min", call -> call.inputs().stream().reduce(Tensor::minimum).orElseThrow());
        all.put("Pow", call -> call.in(1).numel() == 1 && call.in(1).dim() <= call.in(0).dim()
            ? call.in(0).pow(call.in(1).reshape().item()) : power(call.in(0), call.in(1)));
        all.put("Equal", call -> call.in(0).eq(call.in(1)));
        all.put("Greater", call -> call.in(0).gt(call.in(1)));
        all.put("GreaterOrEqual", call -> call.in(0).ge(call.in(1)));
        all.put("Less", call -> call.in(0).lt(call.in(1)));
        all.put("LessOrEqual", call -> call.in(0).le(call.in(1)));
        all.put("Not", call -> call.in(0).eq(0));
        all.put("And", call -> call.in(0).mul(call.in(1)));
        all.put("Where", call -> Tensors.where(call.in(0), call.in(1), call.in(2)));
        all.put("Neg", call -> call.in(0).neg());
        all.put("Abs", call -> call.in(0).abs());
        all.put("Sqrt", call -> call.in(0).sqrt());
        all.put("Exp", call -> call.in(0).exp());
        all.put("Log", call -> call.in(0).log());
        all.put("Sin", call -> call.in(0).sin());
        all.put("Cos", call -> call.in(0).cos());
        all.put("Erf", call -> SpecialFunctions.erf(call.in(0)));
        all.put("Reciprocal", call -> Tensor.scalar(1).div(call.in(0)));
        all.put("Identity", call -> call.in(0));
        all.putAll("Dropout", ElementOperators::dropout);
        all.put("Cast", ElementOperators::cast);
        all.put("Relu", call -> call.in(0).relu());
        all.put("Sigmoid", call -> call.in(0).sigmoid());
        all.put("Tanh", call -> call.in(0).tanh());
        all.put("Selu", ElementOperators::selu);
        layer(all, "Softsign", new Softsign());
        layer(all, "Softplus", new Softplus(1));
        layer(all, "HardSwish", new HardSwish());
        layer(all, "Mish", new Mish());
        all.put("LeakyRelu", call -> new LeakyRelu(call.real("alpha", 0.01)).apply(call.in(0)));
        all.put("Elu", call -> new Elu(call.real("alpha", 1)).apply(call.in(0)));
        all.put("Celu", call -> new Celu(call.real("alpha", 1)).apply(call.in(0)));
        all.put("HardSigmoid", call -> call.in(0).mul(call.real("alpha", 0.2)).add(call.real("beta", 0.5)).clamp(0, 1));
        all.put("Clip", call -> call.in(0).clamp(call.number(1, call.real("min", Double.NEGATIVE_INFINITY)),
            call.number(2, call.real("max", Double.POSITIVE_INFINITY))));
        all.put("Shrink", ElementOperators::shrink);
        all.put("PRelu", call -> Tensors.where(call.in(0).gt(0), call.in(0), call.in(0).mul(call.in(1))));
        all.put("Softmax", call -> call.in(0).softmax(softmaxAxis(call)));
        all.put("LogSoftmax", call -> call.in(0).logSoftmax(softmaxAxis(call)));
        all.put("ReduceMean", call -> reduced(call, Tensors.meanKeepDim(call.in(0), axes(call))));
        all.put("ReduceSum", call -> reduced(call, Tensors.sumKeepDim(call.in(0), axes(call))));
        all.put("ReduceProd", call -> reduced(call, product(call.in(0), axes(call))));
        all.put("ReduceL1", call -> reduced(call, Tensors.sumKeepDim(call.in(0).abs(), axes(call))));
        all.put("ReduceSumSquare", call -> reduced(call, Tensors.sumKeepDim(call.in(0).square(), axes(call))));
        all.put("ReduceLogSum", call -> reduced(call, Tensors.sumKeepDim(call.in(0), axes(call)).log()));
        all.put("ReduceLogSumExp", call -> reduced(call, logarithmOfSum(call.in(0), axes(call))));
        all.put("ReduceMax", call -> reduced(call, greatest(call.in(0), axes(call))));
        all.put("ReduceMin", call -> reduced(call, greatest(call.in(0).neg(), axes(call)).neg()));
        all.put("ReduceL2", call -> reduced(call, Tensors.sumKeepDim(call.in(0).square(), axes(call)).sqrt()));
    }

    private static void layer(Operators all, String name, Layer layer) {
        all.put(name, call -> layer.apply(call.in(0)));
    }

    /** To whole numbers, fractions are cut off; to truths, all but 0 is 1; to short floats, they are rounded. */
    private static Tensor cast(Call call) {
        int to = call.whole("to", 1);
        Tensor x = call.in(0);
        if (to == 9) {
            return x.ne(0);
        }
        if (to == 10 || to == 16) {
            FloatFormat format = to == 10 ? FloatFormat.FLOAT16 : FloatFormat.BFLOAT16;
            float[] rounded = x.data().clone();
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = (float) format.round(rounded[i]);
            }
            return Tensor.computed("cast", rounded, x.shape(), x::addGradient, x);
        }
        boolean whole = to != 1 && to != 11;
        return !whole ? x : x.detach().sign().mul(x.detach().abs().floor());
    }

    /** Before edition 13 all axes from this one on were one: the same where it is the last. */
    static int softmaxAxis(Call call) {
        boolean old = call.facts().edition() < 13;
        int axis = Call.axis(call.whole("axis", old ? 1 : -1), call.in(0).dim());
        if (old && axis != call.in(0).dim() - 1) {
            throw new IllegalArgumentException("A softmax of an edition before 13 must be along the last axis, got axis " + axis
                + " of " + call.in(0).dim() + ".");
        }
        return axis;
    }

    private static Tensor shrink(Call call) {
        double lambda = call.real("lambd", 0.5);
        Tensor kept = new HardShrink(lambda).apply(call.in(0));
        return kept.sub(kept.detach().sign().mul(call.real("bias", 0)));
    }

    private static Tensor product(Tensor x, int... axes) {
        for (int axis : axes) {
            x = x.prod(axis).unsqueeze(Call.axis(axis, x.dim()));
        }
        return x;
    }

    private static Tensor logarithmOfSum(Tensor x, int... axes) {
        for (int axis : axes) {
            x = x.logSumExp(axis).unsqueeze(Call.axis(axis, x.dim()));
        }
        return x;
    }

    private static Tensor greatest(Tensor x, int... axes) {
        for (int axis : axes) {
            x = x.max(Call.axis(axis, x.dim())).unsqueeze(Call.axis(axis, x.dim()));
        }
        return x;
    }

    /** Whole numbers are divided without a rest, towards 0. */
    private static Tensor quotient(Tensor a, Tensor b) {
        int[] shape = a.ge(b).shape();
        Tensor x = a.detach().expand(shape);
        Tensor y = b.detach().expand(shape);
        float[] quotients = new float[x.numel()];
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = (long) x.data()[i] / (long) y.data()[i];
        }
        return Tensor.of(quotients, x.shape());
    }

    /** aᵇ element by element. */
    private static Tensor power(Tensor a, Tensor b) {
        int[] shape = a.ge(b).shape();
        Tensor x = a.expand(shape);
        Tensor y = b.expand(shape);
        float[] powers = new float[x.numel()];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = (float) StrictMath.pow(x.data()[i], y.data()[i]);
        }
        return Tensor.computed("power", powers, x.shape(), u -> {
            for (int i = 0; i < powers.length; i++) {
                double base = x.data()[i];
                double exponent = y.data()[i];
                if (x.needsGradient()) {
                    x.gradient()[i] += (float) (u[i] * exponent * StrictMath.pow(base, exponent - 1));
                }
                if (y.needsGradient()) {
                    y.gradient()[i] += base > 0 ? (float) (u[i] * powers[i] * StrictMath.log(base)) : 0;
                }
            }
        }, x, y);
    }

    /** As it is when used: nothing is dropped, and the mask that may be wanted is of ones. */
    private static List<Tensor> dropout(Call call) {
        if (call.number(2, 0) != 0 && call.number(1, 0.5) != 0) {
            throw new IllegalArgumentException("A dropout must be one that is used, got one that is trained and draws.");
        }
        return List.of(call.in(0), Tensors.ones(call.in(0).shape()));
    }

    private static Tensor selu(Call call) {
        boolean usual = !call.node().attributes().containsKey("alpha") && !call.node().attributes().containsKey("gamma");
        return usual ? new Selu().apply(call.in(0)) : new Elu(call.real("alpha", 1.67326319217681884765625)).apply(call.in(0))
            .mul(call.real("gamma", 1.05070102214813232421875));
    }

    private static int[] axes(Call call) {
        int[] axes = call.wholes(1, "axes");
        if (axes.length > 0 || call.whole("noop_with_empty_axes", 0) == 1) {
            return axes;
        }
        int[] every = new int[call.in(0).dim()];
        java.util.Arrays.setAll(every, axis -> axis);
        return every;
    }

    private static Tensor reduced(Call call, Tensor kept) {
        if (axes(call).length == 0) {
            return call.in(0);
        }
        return call.whole("keepdims", 1) == 1 ? kept : ShapeOperators.squeezed(kept, axes(call));
    }
}
