package mapping.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import mapping.random.RandomSource;

/** Calls one constructor or method with sensible arguments until one call succeeds, then with one hostile argument at a time. */
final class Trial {

    private static final int SENSIBLE_CALLS = 40;
    /** The call that is going on, for the message about one that does not end. */
    static volatile String now = "";

    private final Executable call;
    private final Samples samples;
    private final List<List<Supplier<Object>>> choices = new ArrayList<>();
    /** The numbers of the choices of the last sensible call, the object that is called first. */
    private final int[] chosen;
    private final RandomSource random;
    /** What went wrong, each as one line. */
    final TreeSet<String> faults = new TreeSet<>();
    /** Which arguments were accepted though they were NaN or null, each as one line. */
    final List<String> accepted = new ArrayList<>();
    int calls;
    boolean succeeded;
    /** Whether there are sensible arguments of all types. */
    boolean possible;

    Trial(Executable call, Samples samples) {
        this.call = call;
        this.samples = samples;
        random = RandomSource.of(1).fork(PublicApi.name(call));
        choices.add(PublicApi.makes(call) ? List.of(() -> null) : samples.of(call.getDeclaringClass()));
        Type[] types = call.getGenericParameterTypes();
        Type[] given = types.length == call.getParameterCount() ? types : call.getParameterTypes();
        for (Type type : given) {
            choices.add(!PublicApi.makes(call) && Generics.isVariable(type) ? List.of() : samples.of(type));
        }
        chosen = new int[choices.size()];
        possible = choices.stream().noneMatch(List::isEmpty);
    }

    /** Looks for sensible arguments with which the call succeeds, and keeps what it returns. */
    void succeed() {
        for (int i = 0; possible && !succeeded && i < SENSIBLE_CALLS; i++) {
            for (int part = 0; part < chosen.length; part++) {
                chosen[part] = i == 0 ? 0 : random.nextInt(choices.get(part).size());
            }
            Object[] arguments = arguments();
            succeeded = calls(arguments, "sensible arguments");
        }
    }

    /** One hostile argument after the other; {@code longWork} says that 2³¹ − 1 is an honest amount of work here. */
    void attack(boolean longWork) {
        for (int i = 0; possible && i < call.getParameterCount(); i++) {
            for (Map.Entry<String, Object> hostile : Arguments.hostile(call.getParameterTypes()[i]).entrySet()) {
                if (longWork && hostile.getKey().equals(String.valueOf(Integer.MAX_VALUE))) {
                    continue;
                }
                Object[] arguments = arguments();
                arguments[i + 1] = hostile.getValue();
                String what = "argument " + (i + 1) + " is " + hostile.getKey();
                if (calls(arguments, what) && succeeded && (hostile.getKey().equals("NaN") || hostile.getValue() == null)) {
                    accepted.add(PublicApi.name(call) + ": " + what);
                }
            }
        }
    }

    private Object[] arguments() {
        Object[] arguments = new Object[chosen.length];
        for (int part = 0; part < chosen.length; part++) {
            arguments[part] = choices.get(part).get(chosen[part]).get();
        }
        return arguments;
    }

    /** Whether it returned. */
    private boolean calls(Object[] arguments, String what) {
        calls++;
        now = PublicApi.name(call) + ": " + what;
        Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Object result = call instanceof Constructor<?> constructor ? constructor.newInstance(rest)
                : ((Method) call).invoke(arguments[0], rest);
            if (what.startsWith("sensible")) {
                samples.keep(result);
            }
            return true;
        } catch (InvocationTargetException e) {
            if (!isRefusal(e.getCause())) {
                faults.add(PublicApi.name(call) + ": " + what + ": " + text(e.getCause()));
            }
            return false;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(PublicApi.name(call), e);
        }
    }

    /** Whether this says in a sentence what must be; that it begins with a capital MessagesTest looks after. */
    static boolean isRefusal(Throwable thrown) {
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            return true;
        }
        boolean kind = thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException
            || thrown instanceof UnsupportedOperationException || thrown.getClass() == IndexOutOfBoundsException.class
            || thrown instanceof ArithmeticException || thrown.getClass().getName().startsWith("mapping.");
        String message = String.valueOf(thrown.getMessage());
        return kind && message.matches("(?s)\\S+ .*[.?!]");
    }

    /** Whether this is a constructor or a static method, whose numbers are settings. */
    boolean makes() {
        return PublicApi.makes(call);
    }

    private static String text(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith("mapping.")
            && !frame.getClassName().startsWith("mapping.hostile")).findFirst().map(StackTraceElement::toString).orElse("?");
        return thrown.getClass().getSimpleName() + ": " + thrown.getMessage() + " at " + place;
    }
}
