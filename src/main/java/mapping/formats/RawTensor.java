package mapping.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Numbers of any width with a shape, as a file holds them: what NPY, safetensors and ONNX agree on. Row after row, as a
 * {@link Tensor}. It is a view of the file's bytes until {@link #tensor} or {@link #wholes} reads them. Section 7.1.
 *
 * @param type  how a number is written
 * @param shape may be empty: one number; sizes may be 0
 * @param bytes exactly those of the numbers, little end first
 */
public record RawTensor(ElementType type, int[] shape, ByteBuffer bytes) {

    /** The largest whole number up to which a float holds each one. */
    private static final long EXACT_IN_FLOAT = 1L << 24;

    /** @throws MalformedFile if the bytes are not as many as type and shape say */
    public RawTensor {
        Requirement.given("The type of the numbers", type);
        Requirement.given("The bytes", bytes);
        shape = Requirement.given("The shape", shape).clone();
        long needed = byteCount("A tensor", type, Arrays.stream(shape).asLongStream().toArray());
        if (bytes.remaining() != needed) {
            throw MalformedFile.in("A tensor of type " + type + " and shape " + Arrays.toString(shape),
                "takes " + needed + " bytes and has " + bytes.remaining());
        }
        bytes = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The tensor as floats. */
    public static RawTensor of(Tensor tensor) {
        return of(tensor, ElementType.FLOAT32);
    }

    /** The tensor as numbers of another type. */
    public static RawTensor of(Tensor tensor, ElementType type) {
        float[] data = Requirement.given("The tensor", tensor).data();
        Requirement.given("The type of the numbers", type);
        Requirement.length("The number of bytes", (long) data.length * type.bytes());
        ByteBuffer bytes = ByteBuffer.allocate(data.length * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : data) {
            type.put(bytes, number);
        }
        return new RawTensor(type, tensor.shape(), bytes.flip());
    }

    /** Whole numbers of 64 bits. */
    public static RawTensor of(long[] numbers, int... shape) {
        Requirement.given("The numbers", numbers);
        Requirement.length("The number of bytes", (long) numbers.length * Long.BYTES);
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        return new RawTensor(ElementType.INT64, shape, bytes);
    }

    /**
     * The bytes that a type and a shape take: what a reader compares with the bytes that are there before it believes the shape.
     *
     * @param name what has this shape, as the beginning of a message
     * @throws MalformedFile if a size is negative or beyond an {@code int}, or the product is beyond a {@code long}
     */
    public static long byteCount(String name, ElementType type, long... shape) {
        long count = Requirement.given("The type of the numbers", type).bytes();
        for (long size : Requirement.given("The shape", shape)) {
            if (size < 0 || size > Requirement.MOST_ELEMENTS) {
                throw MalformedFile.in(name, "has a size of " + size + " in its shape " + Arrays.toString(shape));
            }
            try {
                count = Math.multiplyExact(count, size);
            } catch (ArithmeticException e) {
                throw MalformedFile.in(name, "has the shape " + Arrays.toString(shape) + ", whose product no number can hold");
            }
        }
        return count;
    }

    /** How many numbers there are. */
    public int count() {
        return bytes.remaining() / type.bytes();
    }

    @Override
    public int[] shape() {
        return shape.clone();
    }

    /** A view, from the first number on. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The numbers as floats: doubles are rounded, whole numbers must be ones that a float holds.
     *
     * @throws MalformedFile if a whole number is beyond ±2²⁴ and no float
     */
    public Tensor tensor() {
        float[] data = new float[count()];
        if (type == ElementType.FLOAT32) {
            bytes.asFloatBuffer().get(data);
            return Tensor.of(data, shape);
        }
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) type.number(bytes, i * type.bytes());
            if (type.isWhole() && Math.abs(data[i]) > EXACT_IN_FLOAT && (long) data[i] != type.whole(bytes, i * type.bytes())) {
                throw MalformedFile.in("A tensor of type " + type, "holds " + type.whole(bytes, i * type.bytes())
                    + ", which a float cannot hold");
            }
        }
        return Tensor.of(data, shape);
    }

    /**
     * The numbers as whole ones.
     *
     * @throws MalformedFile if they are of a type with fractions
     */
    public long[] wholes() {
        if (!type.isWhole()) {
            throw MalformedFile.in("A tensor of type " + type, "was read as whole numbers, which it does not hold");
        }
        long[] numbers = new long[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = type.whole(bytes, i * type.bytes());
        }
        return numbers;
    }

    /** Equal if type, shape and every byte are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RawTensor raw && type == raw.type && Arrays.equals(shape, raw.shape) && bytes.equals(raw.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + bytes.hashCode();
    }

    @Override
    public String toString() {
        return type + " " + Arrays.toString(shape);
    }
}
