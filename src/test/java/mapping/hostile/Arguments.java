package mapping.hostile;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mapping.layers.Dense;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Arguments of the plain types: sensible ones, and hostile ones of any type. */
final class Arguments {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Arguments() {
    }

    /** Ways to make a sensible value; those that make tensors and arrays make them anew. */
    static List<Supplier<Object>> sensible(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return values(0.5, 0.1, 2.0, 1.0, 0.0);
        } else if (type == float.class || type == Float.class) {
            return values(0.5f, 1f);
        } else if (type == int.class || type == Integer.class) {
            return values(2, 1, 3, 0, 4);
        } else if (type == long.class || type == Long.class) {
            return values(2L, 1L);
        } else if (type == boolean.class || type == Boolean.class) {
            return values(true, false);
        } else if (type == char.class) {
            return values('a');
        } else if (type == byte.class) {
            return values((byte) 1);
        } else if (type == String.class || type == CharSequence.class) {
            return values("a", "name");
        } else if (type == Object.class) {
            return values("a", 1);
        } else if (type == Path.class) {
            return values(HostileTest.folder.resolve("sample"));
        } else if (type == RandomSource.class) {
            return List.of(() -> RandomSource.of(1));
        } else if (type == Dense.class) {
            return List.of(() -> Dense.of(3, 2, RandomSource.of(1)));
        } else if (type == Tensor.class) {
            return List.of(() -> Tensor.vector(0.5f, 0.25f, 0.125f), () -> tensor(2, 3), () -> tensor(2, 2),
                () -> Tensor.vector(0, 1), () -> tensor(1, 2, 4, 4), () -> tensor(2, 3, 4), () -> Tensor.scalar(0.5),
                () -> tensor(1, 1, 4, 4, 4), () -> tensor(3, 2, 1, 1),
                () -> Tensors.ones(2, 3));
        } else if (type == double[].class) {
            return List.of(() -> new double[] {0.2, 0.3}, () -> new double[] {1, 2, 3}, () -> wave(13), () -> wave(4000));
        } else if (type == float[].class) {
            return List.of(() -> new float[] {0.5f, 0.25f}, () -> new float[] {1, 2, 3}, () -> new float[6]);
        } else if (type == int[].class) {
            return List.of(() -> new int[] {2, 3}, () -> new int[] {0, 1}, () -> new int[] {1});
        } else if (type == byte[].class) {
            return List.of(() -> new byte[] {'[', ']'}, () -> new byte[] {8, 1});
        } else if (type == ByteBuffer.class) {
            return List.of(() -> ByteBuffer.wrap(new byte[] {'[', ']'}), () -> ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN));
        } else if (type == long[].class) {
            return List.of(() -> new long[] {2, 3});
        } else if (type == boolean[].class) {
            return List.of(() -> new boolean[] {true, false});
        } else if (type == double[][].class) {
            return List.of(() -> new double[][] {{2, 0.5}, {0.5, 1}}, () -> new double[][] {{1, 2}, {3, 4}, {5, 7}},
                () -> new double[][] {wave(40), wave(40)}, () -> Stream.generate(() -> wave(3)).limit(129)
                    .toArray(double[][]::new));
        }
        return List.of();
    }

    private static double[] wave(int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = 0.125 * (i % 7) + 0.0625;
        }
        return numbers;
    }

    private static List<Supplier<Object>> values(Object... values) {
        return Stream.of(values).<Supplier<Object>>map(value -> () -> value).toList();
    }

    private static Tensor tensor(int... shape) {
        Tensor tensor = Tensors.zeros(shape);
        tensor.update(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = 0.125f * (i % 7) + 0.0625f;
            }
        });
        return tensor;
    }

    /** Hostile values of this type, by what messages call them. */
    static Map<String, Object> hostile(Class<?> type) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!type.isPrimitive()) {
            all.put("null", null);
        }
        if (type == double.class || type == Double.class) {
            for (double each : new double[] {NAN, INFINITY, -INFINITY, -1, 0, Double.MAX_VALUE}) {
                all.put(String.valueOf(each), each);
            }
        } else if (type == float.class || type == Float.class) {
            for (float each : new float[] {Float.NaN, Float.NEGATIVE_INFINITY, -1, 0}) {
                all.put(String.valueOf(each), each);
            }
        } else if (type == int.class || type == Integer.class) {
            for (int each : new int[] {-1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                all.put(String.valueOf(each), each);
            }
        } else if (type == long.class || type == Long.class) {
            for (long each : new long[] {-1, 0, Long.MIN_VALUE, Long.MAX_VALUE}) {
                all.put(String.valueOf(each), each);
            }
        } else if (type == Tensor.class) {
            all.put("an empty tensor", Tensors.zeros(0));
            all.put("an empty matrix", Tensors.zeros(0, 3));
            all.put("a number", Tensor.scalar(1));
            all.put("a tensor of six axes", Tensors.ones(1, 2, 1, 2, 1, 2));
            all.put("a tensor of NaN", Tensor.vector(Float.NaN, Float.NaN, Float.NaN));
            all.put("a matrix of NaN", Tensors.full(Float.NaN, 2, 3));
            all.put("a vector of −1", Tensor.vector(-1, -1));
            all.put("a matrix of 10⁹", Tensors.full(1e9, 2, 3));
        } else if (type == String.class) {
            all.put("\"\"", "");
        } else if (type == Path.class) {
            all.put("no such file", HostileTest.folder.resolve("none").resolve("none"));
        } else if (type == double[].class) {
            all.put("{}", new double[0]);
            all.put("{1}", new double[] {1});
            all.put("{NaN, NaN}", new double[] {NAN, NAN});
            all.put("{−1, ∞, 0}", new double[] {-1, INFINITY, 0});
        } else if (type == float[].class) {
            all.put("{}", new float[0]);
            all.put("{1}", new float[] {1});
            all.put("{NaN, NaN}", new float[] {Float.NaN, Float.NaN});
        } else if (type == int[].class) {
            all.put("{}", new int[0]);
            all.put("{−1}", new int[] {-1});
            all.put("{0, 0}", new int[2]);
            all.put("{5, 5, 5, 5, 5}", new int[] {5, 5, 5, 5, 5});
            all.put("{MAX, MAX}", new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE});
            all.put("{MAX, MAX, MAX, MAX}", new int[] {1 << 30, 1 << 30, 1 << 30, 1 << 30});
            all.put("{MIN, 1}", new int[] {Integer.MIN_VALUE, 1});
        } else if (type.isArray()) {
            all.put("no elements", Array.newInstance(type.getComponentType(), 0));
            if (!type.getComponentType().isPrimitive()) {
                all.put("an element null", Array.newInstance(type.getComponentType(), 1));
            }
            if (type == double[][].class) {
                all.put("{{}}", new double[1][0]);
                all.put("rows of two lengths", new double[][] {{1}, {1, 2}});
            }
        } else if (type == List.class) {
            all.put("no elements", List.of());
            all.put("an element null", new ArrayList<>(Collections.singletonList(null)));
        } else if (type == Set.class) {
            all.put("no elements", Set.of());
        } else if (type == Map.class) {
            all.put("no elements", Map.of());
        }
        return all;
    }
}
