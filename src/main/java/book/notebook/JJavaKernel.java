package book.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderFunction;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;

/**
 * JJava, IJava's successor. Its library has IJava's classes under {@code org.dflib.jjava}; the book is not compiled against it
 * and calls it by name. Whatever IJava's renderer can show is registered there too: it is rendered here, and its data are
 * copied.
 */
final class JJavaKernel implements HostKernel {

    private static final String LIBRARY = "org.dflib.jjava.jupyter.kernel.";
    private static final Gson JSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL).create();

    private final Object kernel;
    private final ClassLoader loader;

    JJavaKernel(Object kernel) {
        this.kernel = kernel;
        loader = base(kernel).getClassLoader();
    }

    /** Whether an object is a kernel made on JJava's library. */
    static boolean isOne(Object kernel) {
        return kernel != null && base(kernel) != null;
    }

    private static Class<?> base(Object kernel) {
        Class<?> type = kernel.getClass();
        while (type != null && !type.getName().equals(LIBRARY + "BaseKernel")) {
            type = type.getSuperclass();
        }
        return type;
    }

    @Override
    public Object renderer() {
        return call(kernel, "getRenderer");
    }

    @Override
    public void teach() {
        Relay relay = new Relay();
        Renderers.register(relay);
        relay.pass(DisplayDataRenderable.class);
    }

    @Override
    public void display(DisplayData data) {
        call(kernel, "display", theirs(data));
    }

    @Override
    public void update(DisplayData data) {
        Object io = call(kernel, "getIO");
        try {
            call(io.getClass().getField("display").get(io), "updateDisplay", theirs(data));
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    /** IJava's renderer, which has each type that it learns registered with JJava's. */
    private final class Relay extends Renderer {

        @Override
        public <T> void register(Set<MIMEType> supported, Set<MIMEType> preferred, Set<Class<? extends T>> types,
                RenderFunction<T> function) {
            super.register(supported, preferred, types, function);
            types.forEach(this::pass);
        }

        void pass(Class<?> type) {
            Class<?> function = theirClass("display.RenderFunction");
            Object proxy = Proxy.newProxyInstance(loader, new Class<?>[] {function}, (self, method, arguments) ->
                    method.getName().equals("render") ? relay(arguments[0], arguments[1]) : answer(self, method, arguments));
            call(call(renderer(), "createRegistration", type), "register", proxy);
        }

        private Object relay(Object value, Object context) {
            copy(render(value), call(context, "getOutputContainer"), context);
            return null;
        }
    }

    private static Object answer(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "the book's renderer";
        };
    }

    private Object theirs(DisplayData data) {
        try {
            Object copy = theirClass("display.DisplayData").getConstructor().newInstance();
            copy(data, copy, null);
            if (data.getDisplayId() != null) {
                call(copy, "setDisplayId", data.getDisplayId());
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    /** Copies data and metadata by MIME type; those that a context does not want are left out. */
    private void copy(DisplayData data, Object container, Object context) {
        JsonObject json = JSON.toJsonTree(data, DisplayData.class).getAsJsonObject();
        JsonElement metadata = json.get("metadata");
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("data").entrySet()) {
            if (context == null || wants(context, each.getKey())) {
                call(container, "putData", each.getKey(), JSON.fromJson(each.getValue(), Object.class));
                if (metadata != null && metadata.getAsJsonObject().has(each.getKey())) {
                    call(container, "putMetaData", each.getKey(),
                            JSON.fromJson(metadata.getAsJsonObject().get(each.getKey()), Object.class));
                }
            }
        }
    }

    private boolean wants(Object context, String type) {
        try {
            Class<?> mime = theirClass("display.mime.MIMEType");
            return (Boolean) call(context, "wantsDataRenderedAs", mime.getMethod("parse", String.class).invoke(null, type));
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private Class<?> theirClass(String name) {
        try {
            return Class.forName(LIBRARY + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw changed(e);
        }
    }

    /** Calls the public method of that name which takes these arguments. */
    private static Object call(Object target, String name, Object... arguments) {
        try {
            for (Method method : target.getClass().getMethods()) {
                if (method.getName().equals(name) && fit(method.getParameterTypes(), arguments)) {
                    return method.invoke(target, arguments);
                }
            }
            throw new NoSuchMethodException();
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static boolean fit(Class<?>[] types, Object[] arguments) {
        boolean fit = types.length == arguments.length;
        for (int i = 0; fit && i < types.length; i++) {
            fit = types[i].isInstance(arguments[i]);
        }
        return fit;
    }

    private static IllegalStateException changed(ReflectiveOperationException e) {
        return new IllegalStateException("This JJava must have the classes of its version 1.0, got " + e + ".", e);
    }
}
