package book.grading.check;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.compile.Compilation;
import book.grading.compile.Signature;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import book.jvm.ClassesInMemory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a lambda into the class that an exercise asks for, if it asks for one method only. */
final class SingleMethod {

    private static final String MEND = "Pass the class instead: Exercises.check(\"%s\", %s.class).";

    private SingleMethod() {
    }

    static Class<?> wrap(Exercise exercise, List<Signature> contract, Object lambda, SourceCompiler compiler) {
        String type = exercise.type();
        String mend = MEND.formatted(exercise.id(), type);
        List<Signature> methods = contract.stream().filter(s -> s.text().contains("(") && !s.name().equals("<init>")).toList();
        if (methods.size() != 1 || !methods.get(0).text().startsWith("static ")) {
            throw Problem.usage(exercise.id() + " asks for more than one method: "
                    + methods.stream().map(Signature::text).collect(Collectors.joining(", ")) + ".", mend);
        }
        Method stub = stub(exercise, methods.get(0), compiler);
        MethodHandle handle = handle(lambda, stub, mend);
        String arguments = IntStream.range(0, stub.getParameterCount()).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
        boolean result = stub.getReturnType() != void.class;
        String source = "public class " + type + " { public static java.lang.invoke.MethodHandle answer; public static "
                + generic(stub) + " " + stub.getName() + "(" + generics(stub) + ") throws Throwable { "
                + (result ? "return (" + stub.getReturnType().getCanonicalName() + ") " : "")
                + "answer.invokeExact(" + arguments + "); } }";
        Class<?> made = load(compile(source, type, compiler), type);
        try {
            made.getField("answer").set(null, handle);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private static String generic(Method stub) {
        return stub.getGenericReturnType().getTypeName().replace('$', '.');
    }

    private static String generics(Method stub) {
        Type[] types = stub.getGenericParameterTypes();
        return IntStream.range(0, types.length).mapToObj(i -> types[i].getTypeName().replace('$', '.') + " a" + i)
                .collect(Collectors.joining(", "));
    }

    /** Returns the lambda's method with the types of the exercise's method. */
    private static MethodHandle handle(Object lambda, Method stub, String mend) {
        List<Method> abstracts = Arrays.stream(lambda.getClass().getInterfaces()).flatMap(i -> Arrays.stream(i.getMethods()))
                .filter(m -> Modifier.isAbstract(m.getModifiers())).toList();
        if (abstracts.size() != 1) {
            throw Problem.usage("The answer must be a class or a lambda, got an object of "
                    + lambda.getClass().getSimpleName() + ".", mend);
        }
        Method method = abstracts.get(0);
        try {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).bindTo(lambda)
                    .asType(MethodType.methodType(stub.getReturnType(), stub.getParameterTypes()));
        } catch (IllegalAccessException | RuntimeException e) {
            throw new Problem(Problem.Kind.USAGE, "Your lambda's method must be callable as " + stub.toGenericString() + ", got "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ".", mend, e);
        }
    }

    private static Method stub(Exercise exercise, Signature wanted, SourceCompiler compiler) {
        Source source = Source.read(exercise.stub(), "Restore the exercise's folder.");
        Class<?> type = load(compiler.compile(List.of(source)), exercise.type());
        return Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(wanted.name()) && !m.isSynthetic())
                .findFirst().orElseThrow();
    }

    private static Compilation compile(String source, String type, SourceCompiler compiler) {
        Compilation compilation = compiler.compile(List.of(new Source(type + ".java", source)));
        if (!compilation.succeeded()) {
            throw new IllegalStateException(compilation.errors().get(0).text());
        }
        return compilation;
    }

    private static Class<?> load(Compilation compilation, String type) {
        try {
            return new ClassesInMemory(compilation.classes(), SingleMethod.class.getClassLoader()).loadClass(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
