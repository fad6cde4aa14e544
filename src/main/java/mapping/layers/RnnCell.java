package mapping.layers;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/** h′ = tanh(input part + previous part), or max(0, …) if {@code relu} (Elman, 1990). */
record RnnCell(boolean relu) implements Cell {

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public Tensor[] step(Tensor input, Tensor previous, Tensor hidden, Tensor memory) {
        Tensor sum = input.add(previous);
        return new Tensor[] {relu ? sum.relu() : sum.tanh()};
    }

    @Override
    public void forward(Scan scan, int place) {
        int at = place * scan.units;
        for (int k = at; k < at + scan.units; k++) {
            float sum = scan.input[k] + scan.previous[k];
            scan.y[k] = relu ? Math.max(0, sum) : sum;
        }
        if (!relu) {
            Kernels.current().tanh(scan.y, at, scan.y, at, scan.units);
        }
    }

    @Override
    public void backward(Scan scan, int place, Scan.Gradients d, int row) {
        int at = place * scan.units;
        for (int k = 0; k < scan.units; k++) {
            float h = scan.y[at + k];
            float slope = relu ? h > 0 ? 1 : 0 : 1 - h * h;
            d.input()[at + k] = d.hidden()[row + k] * slope;
            d.hidden()[row + k] = 0;
        }
    }
}
