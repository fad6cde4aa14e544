package mapping.layers.recurrent;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * i, f, o = σ(…), g = tanh(…) of input and previous output; memory c′ = f·c + i·g, output h′ = o·tanh(c′) (Hochreiter and
 * Schmidhuber, 1997; the forget gate f: Gers et al., 2000). Along c the gradient is multiplied by f alone, which may stay near 1.
 */
record LstmCell() implements Cell {

    @Override
    public int gates() {
        return 4;
    }

    @Override
    public boolean hasMemory() {
        return true;
    }

    @Override
    public Tensor[] step(Tensor input, Tensor previous, Tensor hidden, Tensor memory) {
        int units = hidden.size(1);
        Tensor gates = input.add(previous);
        Tensor i = gates.slice(1, 0, units).sigmoid();
        Tensor f = gates.slice(1, units, 2 * units).sigmoid();
        Tensor g = gates.slice(1, 2 * units, 3 * units).tanh();
        Tensor o = gates.slice(1, 3 * units, 4 * units).sigmoid();
        Tensor c = f.mul(memory).add(i.mul(g));
        return new Tensor[] {o.mul(c.tanh()), c};
    }

    /** Leaves the four gates in {@code input} and tanh(c′) in the first quarter of {@code previous}. */
    @Override
    public void forward(Scan scan, int row) {
        Kernels kernels = Kernels.current();
        int units = scan.units;
        int at = row * 4 * units;
        int unit = row * units;
        int next = unit + scan.ahead;
        float[] gate = scan.input;
        float[] c = scan.memory;
        for (int k = at; k < at + 4 * units; k++) {
            gate[k] += scan.previous[k];
        }
        kernels.sigmoid(gate, at, gate, at, 2 * units);
        kernels.tanh(gate, at + 2 * units, gate, at + 2 * units, units);
        kernels.sigmoid(gate, at + 3 * units, gate, at + 3 * units, units);
        for (int k = 0; k < units; k++) {
            c[next + k] = gate[at + units + k] * c[unit + k] + gate[at + k] * gate[at + 2 * units + k];
        }
        kernels.tanh(c, next, scan.previous, at, units);
        for (int k = 0; k < units; k++) {
            scan.hidden[next + k] = gate[at + 3 * units + k] * scan.previous[at + k];
        }
    }

    @Override
    public void backward(Scan scan, int row, Scan.Gradients d, int from) {
        int units = scan.units;
        int at = row * 4 * units;
        float[] gate = scan.input;
        float[] dGate = d.input();
        for (int k = 0; k < units; k++) {
            int a = at + k;
            float i = gate[a];
            float f = gate[a + units];
            float g = gate[a + 2 * units];
            float o = gate[a + 3 * units];
            float tanh = scan.previous[a];
            float dh = d.hidden()[from + k];
            float dc = d.memory()[from + k] + dh * o * (1 - tanh * tanh);
            dGate[a] = dc * g * i * (1 - i);
            dGate[a + units] = dc * scan.memory[row * units + k] * f * (1 - f);
            dGate[a + 2 * units] = dc * i * (1 - g * g);
            dGate[a + 3 * units] = dh * tanh * o * (1 - o);
            d.memory()[from + k] = dc * f;
            d.hidden()[from + k] = 0;
        }
    }
}
