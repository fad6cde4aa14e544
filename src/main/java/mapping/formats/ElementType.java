package mapping.formats;

import java.nio.ByteBuffer;
import mapping.Requirement;
import mapping.algebra.FloatFormat;

/**
 * How a number is written in a file: its bytes, little end first, and what they mean. Section 7.1. Reading is a mapping from
 * bytes to numbers; writing rounds to the nearest one that the type has.
 */
public enum ElementType {
    /** A truth: one byte, 0 or not. */
    BOOL(1),
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    UINT64(8),
    INT64(8),
    /** Half precision of IEEE 754. */
    FLOAT16(2),
    /** The upper half of a float. */
    BFLOAT16(2),
    /** Java's {@code float}. */
    FLOAT32(4),
    /** Java's {@code double}. */
    FLOAT64(8);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** The bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether its numbers are whole, {@link #BOOL} included. */
    public boolean isWhole() {
        return compareTo(FLOAT16) < 0;
    }

    /** The number at a place, in bytes, as a double. Of 64 bits, whole numbers are rounded to a double; see {@link #whole}. */
    public double number(ByteBuffer from, int at) {
        requireRoom(from, at);
        return switch (this) {
            case FLOAT64 -> from.getDouble(at);
            case FLOAT32 -> from.getFloat(at);
            case BFLOAT16 -> Float.intBitsToFloat(from.getShort(at) << Short.SIZE);
            case FLOAT16 -> half(from.getShort(at));
            case UINT64 -> from.getLong(at) < 0 ? (from.getLong(at) >>> 1) * 2.0 : from.getLong(at);
            default -> whole(from, at);
        };
    }

    /**
     * The whole number at a place.
     *
     * @throws MalformedFile if this type's numbers are not whole, or it is more than a {@code long} holds
     */
    public long whole(ByteBuffer from, int at) {
        requireRoom(from, at);
        return switch (this) {
            case BOOL -> from.get(at) == 0 ? 0 : 1;
            case UINT8 -> from.get(at) & 0xff;
            case INT8 -> from.get(at);
            case UINT16 -> from.getShort(at) & 0xffff;
            case INT16 -> from.getShort(at);
            case UINT32 -> from.getInt(at) & 0xffffffffL;
            case INT32 -> from.getInt(at);
            case INT64 -> from.getLong(at);
            case UINT64 -> {
                if (from.getLong(at) < 0) {
                    throw MalformedFile.in("A tensor of UINT64", "holds " + Long.toUnsignedString(from.getLong(at))
                        + ", which is more than a long can");
                }
                yield from.getLong(at);
            }
            default -> throw MalformedFile.in("A tensor of " + this, "was read as whole numbers, which it does not hold");
        };
    }

    /**
     * Writes one number, to the nearest that this type has.
     *
     * @throws IllegalArgumentException if this type is whole and the number is not, or is beyond it
     */
    public void put(ByteBuffer into, double number) {
        Requirement.given("The buffer", into);
        switch (this) {
            case FLOAT64 -> into.putDouble(number);
            case FLOAT32 -> into.putFloat((float) number);
            case BFLOAT16 -> into.putShort(
                (short) (Float.floatToRawIntBits((float) FloatFormat.BFLOAT16.round(number)) >> Short.SIZE));
            case FLOAT16 -> into.putShort(half(number));
            default -> putWhole(into, number);
        }
    }

    private void putWhole(ByteBuffer into, double number) {
        boolean signed = this == INT8 || this == INT16 || this == INT32 || this == INT64;
        double above = Math.scalb(1.0, this == BOOL ? 1 : 8 * bytes - (signed ? 1 : 0));
        if (number != Math.rint(number) || number < (signed ? -above : 0) || number >= above) {
            throw new IllegalArgumentException("A number of type " + this + " must be whole and from "
                + (signed ? Double.toString(-above) : "0") + " to below " + above + ", got " + number + ".");
        }
        long whole = number >= Math.scalb(1.0, 63) ? (long) (number / 2) << 1 : (long) number;
        for (int i = 0; i < bytes; i++) {
            into.put((byte) (whole >>> 8 * i));
        }
    }

    private void requireRoom(ByteBuffer from, int at) {
        Requirement.given("The buffer", from);
        if (at < 0 || at > from.limit() - bytes) {
            throw new IndexOutOfBoundsException("There is no number of " + bytes + " bytes at byte " + at + " of "
                + from.limit() + ".");
        }
    }

    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int digits = bits & 0x3ff;
        double size = exponent == 0 ? Math.scalb((double) digits, -24)
            : exponent < 31 ? Math.scalb((double) (digits | 0x400), exponent - 25)
            : digits == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return bits < 0 ? -size : size;
    }

    private static short half(double number) {
        int sign = Double.doubleToRawLongBits(number) < 0 ? 0x8000 : 0;
        double size = Math.abs(FloatFormat.FLOAT16.round(number));
        if (Double.isNaN(size)) {
            return (short) (sign | 0x7e00);
        } else if (Double.isInfinite(size)) {
            return (short) (sign | 0x7c00);
        } else if (size < Math.scalb(1.0, -14)) {
            return (short) (sign | (int) Math.scalb(size, 24));
        }
        int exponent = Math.getExponent(size);
        return (short) (sign | exponent + 15 << 10 | (int) Math.scalb(size, 10 - exponent) & 0x3ff);
    }
}
