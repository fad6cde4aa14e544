package mapping.compression.quantization;

import mapping.compression.QuantizedTensor;
import mapping.tensor.Shape;
import mapping.tensor.Sliding;

/** The largest byte of each window: that of the largest number, since a grid is in order. The grid stays. */
record IntegerMaxPool(Sliding vertical, Sliding horizontal) implements IntegerStage {

    @Override
    public QuantizedTensor apply(QuantizedTensor x) {
        int[] shape = x.shape();
        if (shape.length != 4) {
            throw new IllegalArgumentException("The input of a window of bytes must have shape (n, channels, height, width), got "
                + "shape " + Shape.text(shape) + ".");
        }
        int height = shape[2];
        int width = shape[3];
        int rows = vertical.count(height);
        int columns = horizontal.count(width);
        byte[] from = x.data();
        byte[] to = new byte[shape[0] * shape[1] * rows * columns];
        int next = 0;
        for (int plane = 0; plane < shape[0] * shape[1]; plane++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    to[next++] = largest(from, plane * height * width, height, width,
                        row * vertical.stride() - vertical.padding(), column * horizontal.stride() - horizontal.padding());
                }
            }
        }
        return QuantizedTensor.of(to, x.grid(), shape[0], shape[1], rows, columns);
    }

    private byte largest(byte[] data, int offset, int height, int width, int top, int left) {
        byte largest = Byte.MIN_VALUE;
        for (int i = 0; i < vertical.size(); i++) {
            int y = top + i * vertical.dilation();
            for (int j = 0; j < horizontal.size() && y >= 0 && y < height; j++) {
                int z = left + j * horizontal.dilation();
                if (z >= 0 && z < width) {
                    largest = (byte) Math.max(largest, data[offset + y * width + z]);
                }
            }
        }
        return largest;
    }
}
