package mapping.exchange;

import book.libraries.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.tensor.Tensor;

/** Microsoft's engine, where its profile has been fetched ({@code ./book profile onnxruntime}); called by reflection. */
final class OnnxRuntime {

    private static ClassLoader loader;

    private OnnxRuntime() {
    }

    static boolean isThere() {
        return Profile.named("onnxruntime").isFetched();
    }

    private static Class<?> type(String name) throws Exception {
        if (loader == null) {
            loader = jars(Profile.named("onnxruntime").folder());
        }
        return Class.forName("ai.onnxruntime." + name, true, loader);
    }

    static ClassLoader jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toUri().toURL();
            }
            return new URLClassLoader(urls, OnnxRuntime.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first output of a model with one input, x. */
    static float[] run(byte[] model, Tensor x) throws Exception {
        Object environment = type("OrtEnvironment").getMethod("getEnvironment").invoke(null);
        try (AutoCloseable session = (AutoCloseable) type("OrtEnvironment").getMethod("createSession", byte[].class)
                .invoke(environment, model)) {
            long[] shape = new long[x.dim()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = x.size(i);
            }
            Method create = type("OnnxTensor").getMethod("createTensor", type("OrtEnvironment"), FloatBuffer.class, long[].class);
            try (AutoCloseable input = (AutoCloseable) create.invoke(null, environment, FloatBuffer.wrap(x.data().clone()), shape);
                    AutoCloseable result = (AutoCloseable) type("OrtSession").getMethod("run", Map.class)
                        .invoke(session, Map.of("x", input))) {
                Object first = type("OrtSession$Result").getMethod("get", int.class).invoke(result, 0);
                FloatBuffer numbers = (FloatBuffer) type("OnnxTensor").getMethod("getFloatBuffer").invoke(first);
                float[] y = new float[numbers.remaining()];
                numbers.get(y);
                return y;
            }
        }
    }
}
