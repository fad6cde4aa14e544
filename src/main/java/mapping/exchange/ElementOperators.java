package mapping.exchange;

import mapping.activations.Celu;
import mapping.activations.Elu;
import mapping.activations.HardShrink;
import mapping.activations.HardSwish;
import mapping.activations.LeakyRelu;
import mapping.activations.Mish;
import mapping.activations.Selu;
import mapping.activations.Softplus;
import mapping.activations.Softsign;
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
        all.put("Div", call -> call.in(0).div(call.in(1)));
        all.put("Max", call -> call.inputs().stream().reduce(Tensor::maximum).orElseThrow());
        all.put("Min", call -> call.inputs().stream().reduce(Tensor::minimum).orElseThrow());
        all.put("Pow", call -> call.in(0).pow(call.in(1).item()));
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
        all.put("Dropout", call -> call.in(0));
        all.put("Cast", ElementOperators::cast);
        all.put("Relu", call -> call.in(0).relu());
        all.put("Sigmoid", call -> call.in(0).sigmoid());
        all.put("Tanh", call -> call.in(0).tanh());
        layer(all, "Selu", new Selu());
        layer(all, "Softsign", new Softsign());
        layer(all, "Softplus", new Softplus(1));
        layer(all, "HardSwish", new HardSwish());
        layer(all, "Mish", new Mish());
        all.put("LeakyRelu", call -> new LeakyRelu(call.real("alpha", 0.01)).apply(call.in(0)));
        all.put("Elu", call -> new Elu(call.real("alpha", 1)).apply(call.in(0)));
        all.put("Celu", call -> new Celu(call.real("alpha", 1)).apply(call.in(0)));
        all.put("HardSigmoid", call -> call.in(0).mul(call.real("alpha", 0.2)).add(call.real("beta", 0.5)).clamp(0, 1));
        all.put("Clip", call -> call.in(0).clamp(call.number(1, Double.NEGATIVE_INFINITY), call.number(2,
            Double.POSITIVE_INFINITY)));
        all.put("Shrink", ElementOperators::shrink);
        all.put("PRelu", call -> Tensors.where(call.in(0).gt(0), call.in(0), call.in(0).mul(call.in(1))));
        all.put("Softmax", call -> call.in(0).softmax(call.whole("axis", -1)));
        all.put("LogSoftmax", call -> call.in(0).logSoftmax(call.whole("axis", -1)));
        all.put("ReduceMean", call -> reduced(call, Tensors.meanKeepDim(call.in(0), axes(call))));
        all.put("ReduceSum", call -> reduced(call, Tensors.sumKeepDim(call.in(0), axes(call))));
        all.put("ReduceMax", call -> reduced(call, greatest(call.in(0), axes(call))));
        all.put("ReduceMin", call -> reduced(call, greatest(call.in(0).neg(), axes(call)).neg()));
        all.put("ReduceL2", call -> reduced(call, Tensors.sumKeepDim(call.in(0).square(), axes(call)).sqrt()));
    }

    private static void layer(Operators all, String name, Layer layer) {
        all.put(name, call -> layer.apply(call.in(0)));
    }

    /** To whole numbers, fractions are cut off; to truths, all but 0 is 1; floats stay as they are. */
    private static Tensor cast(Call call) {
        int to = call.whole("to", 1);
        Tensor x = call.in(0);
        if (to == 9) {
            return x.ne(0);
        }
        boolean whole = to != 1 && to != 10 && to != 11 && to != 16;
        return !whole ? x : x.detach().sign().mul(x.detach().abs().floor());
    }

    private static Tensor shrink(Call call) {
        double lambda = call.real("lambd", 0.5);
        Tensor kept = new HardShrink(lambda).apply(call.in(0));
        return kept.sub(kept.detach().sign().mul(call.real("bias", 0)));
    }

    private static Tensor greatest(Tensor x, int... axes) {
        for (int axis : axes) {
            x = x.max(Call.axis(axis, x.dim())).unsqueeze(Call.axis(axis, x.dim()));
        }
        return x;
    }

    private static int[] axes(Call call) {
        int[] axes = call.wholes(1, "axes");
        if (axes.length > 0) {
            return axes;
        }
        int[] every = new int[call.in(0).dim()];
        java.util.Arrays.setAll(every, axis -> axis);
        return every;
    }

    private static Tensor reduced(Call call, Tensor kept) {
        return call.whole("keepdims", 1) == 1 ? kept : ShapeOperators.squeezed(kept, axes(call));
    }
}
