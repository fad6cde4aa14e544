package mapping.kernels;

/**
 * A matrix inside an array: element (i, j) is {@code data[offset + i · rowStride + j · columnStride]}. Transposing it moves
 * no number, it only exchanges the strides.
 */
record Matrix(float[] data, int offset, int rowStride, int columnStride) {

    /** The matrix whose rows, or columns if {@code transposed}, lie one after another, their beginnings {@code lead} apart. */
    static Matrix of(float[] data, int offset, int lead, boolean transposed) {
        return transposed ? new Matrix(data, offset, 1, lead) : new Matrix(data, offset, lead, 1);
    }

    Matrix transpose() {
        return new Matrix(data, offset, columnStride, rowStride);
    }

    /** The same matrix without its first rows and columns. */
    Matrix from(int row, int column) {
        return new Matrix(data, index(row, column), rowStride, columnStride);
    }

    int index(int row, int column) {
        return offset + row * rowStride + column * columnStride;
    }

    float get(int row, int column) {
        return data[index(row, column)];
    }

    void set(int row, int column, float value) {
        data[index(row, column)] = value;
    }

    /** Copies a row, from its {@code column} on, to the beginning of {@code target}. */
    void copyRow(int row, int column, float[] target, int length) {
        int at = index(row, column);
        if (columnStride == 1) {
            System.arraycopy(data, at, target, 0, length);
        } else {
            for (int j = 0; j < length; j++) {
                target[j] = data[at + j * columnStride];
            }
        }
    }

    /** Copies the beginning of {@code source} into a row, from its {@code column} on. */
    void setRow(int row, int column, float[] source, int length) {
        int at = index(row, column);
        if (columnStride == 1) {
            System.arraycopy(source, 0, data, at, length);
        } else {
            for (int j = 0; j < length; j++) {
                data[at + j * columnStride] = source[j];
            }
        }
    }
}
