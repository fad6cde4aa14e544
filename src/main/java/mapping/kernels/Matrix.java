package mapping.kernels;

/**
 * A matrix inside an array: element (i, j) is {@code data[offset + i · rowStride + j · columnStride]}. Transposing it moves
 * no number, it only exchanges the strides.
 */
public record Matrix(float[] data, int offset, int rows, int columns, int rowStride, int columnStride) {

    /** The matrix whose rows lie one after another from the beginning of {@code data}. */
    public static Matrix of(float[] data, int rows, int columns) {
        return of(data, 0, rows, columns, columns);
    }

    /** The matrix whose rows lie one after another from {@code offset}. */
    public static Matrix of(float[] data, int offset, int rows, int columns) {
        return of(data, offset, rows, columns, columns);
    }

    /** The matrix whose first row begins at {@code offset} and each other row {@code lead} elements after the one before. */
    public static Matrix of(float[] data, int offset, int rows, int columns, int lead) {
        return new Matrix(data, offset, rows, columns, lead, 1);
    }

    /** The transpose of this matrix, over the same numbers. */
    public Matrix transpose() {
        return new Matrix(data, offset, columns, rows, columnStride, rowStride);
    }

    /** The rows {@code from} to before {@code to}. */
    Matrix rows(int from, int to) {
        return new Matrix(data, index(from, 0), to - from, columns, rowStride, columnStride);
    }

    /** The columns {@code from} to before {@code to}. */
    Matrix columns(int from, int to) {
        return new Matrix(data, index(0, from), rows, to - from, rowStride, columnStride);
    }

    /** The same matrix without its first rows and columns. */
    Matrix from(int row, int column) {
        return new Matrix(data, index(row, column), rows - row, columns - column, rowStride, columnStride);
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
