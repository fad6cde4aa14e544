package mapping.layers.recurrent;

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
    public void forward(Scan scan, int row) {
        int at = row * scan.units;
        int next = at + scan.ahead;
        for (int k = 0; k < scan.units; k++) {
            float sum = scan.input[at + k] + scan.previous[at + k];
            scan.hidden[next + k] = relu ? Math.max(0, sum) : sum;
        }
        if (!relu) {
            Kernels.current().tanh(scan.hidden, next, scan.hidden, next, scan.units);
        }
    }

    @Override
    public void backward(Scan scan, int row, Scan.Gradients d, int from) {
        int at = row * scan.units;
        for (int k = 0; k < scan.units; k++) {
            float h = scan.hidden[at + scan.ahead + k];
            float slope = relu ? h > 0 ? 1 : 0 : 1 - h * h;
            d.input()[at + k] = d.hidden()[from + k] * slope;
            d.hidden()[from + k] = 0;
        }
    }
}
