package mapping.layers.recurrent;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * r, z = σ(…) of input and previous output; candidate n = tanh(input part + r · previous part); output h′ = (1 − z)·n + z·h (Cho
 * et al., 2014). As PyTorch has it, r multiplies after the product with the weight.
 */
record GruCell() implements Cell {

    @Override
    public int gates() {
        return 3;
    }

    @Override
    public boolean addsParts() {
        return false;
    }

    @Override
    public Tensor[] step(Tensor input, Tensor previous, Tensor hidden, Tensor memory) {
        int units = hidden.size(1);
        Tensor r = input.slice(1, 0, units).add(previous.slice(1, 0, units)).sigmoid();
        Tensor z = input.slice(1, units, 2 * units).add(previous.slice(1, units, 2 * units)).sigmoid();
        Tensor n = input.slice(1, 2 * units, 3 * units).add(r.mul(previous.slice(1, 2 * units, 3 * units))).tanh();
        return new Tensor[] {n.add(z.mul(hidden.sub(n)))};
    }

    /** Leaves r, z and n in {@code input}; {@code previous} keeps its third part. */
    @Override
    public void forward(Scan scan, int row) {
        Kernels kernels = Kernels.current();
        int units = scan.units;
        int at = row * 3 * units;
        int unit = row * units;
        float[] gate = scan.input;
        for (int k = at; k < at + 2 * units; k++) {
            gate[k] += scan.previous[k];
        }
        kernels.sigmoid(gate, at, gate, at, 2 * units);
        int candidate = at + 2 * units;
        for (int k = 0; k < units; k++) {
            gate[candidate + k] += gate[at + k] * scan.previous[candidate + k];
        }
        kernels.tanh(gate, candidate, gate, candidate, units);
        for (int k = 0; k < units; k++) {
            float n = gate[candidate + k];
            scan.hidden[unit + scan.ahead + k] = n + gate[at + units + k] * (scan.hidden[unit + k] - n);
        }
    }

    @Override
    public void backward(Scan scan, int row, Scan.Gradients d, int from) {
        int units = scan.units;
        int at = row * 3 * units;
        float[] gate = scan.input;
        for (int k = 0; k < units; k++) {
            int a = at + k;
            float r = gate[a];
            float z = gate[a + units];
            float n = gate[a + 2 * units];
            float dh = d.hidden()[from + k];
            float dn = dh * (1 - z) * (1 - n * n);
            float dr = dn * scan.previous[a + 2 * units] * r * (1 - r);
            float dz = dh * (scan.hidden[row * units + k] - n) * z * (1 - z);
            d.input()[a] = dr;
            d.input()[a + units] = dz;
            d.input()[a + 2 * units] = dn;
            d.previous()[a] = dr;
            d.previous()[a + units] = dz;
            d.previous()[a + 2 * units] = dn * r;
            d.hidden()[from + k] = dh * z;
        }
    }
}
