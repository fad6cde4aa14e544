package book.grading.compile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The signatures of a class that is already loaded, in the form of {@link Signature}, and those that a test cannot reach. */
public final class DeclaredSignatures {

    private final Class<?> root;
    private final String type;
    private final List<Signature> all = new ArrayList<>();
    private final List<Signature> hidden = new ArrayList<>();

    private DeclaredSignatures(Class<?> root, String type) {
        this.root = root;
        this.type = type;
        collect(root);
    }

    /**
     * Returns what the class of a cell lacks of a contract, one sentence for each declaration: it is missing, or it is not
     * public, so the tests cannot reach it.
     *
     * @param type the name by which the contract knows the class
     */
    public static List<String> missing(List<Signature> contract, Class<?> answer, String type) {
        DeclaredSignatures declared = new DeclaredSignatures(answer, type);
        List<String> sentences = new ArrayList<>(Signature.missing(contract, declared.all));
        Set<String> needed = contract.stream().map(s -> s.owner() + " " + s.text()).collect(Collectors.toSet());
        Set<String> lacking = new LinkedHashSet<>();
        for (Signature signature : declared.hidden) {
            if (needed.contains(signature.owner() + " " + signature.text())) {
                lacking.add("Make " + signature.text() + " public, so that the tests can reach it from outside the cell.");
            }
        }
        sentences.addAll(lacking);
        return sentences;
    }

    private void collect(Class<?> of) {
        String owner = name(of.getTypeName());
        String interfaces = Arrays.stream(of.getGenericInterfaces()).map(this::simple).sorted().collect(Collectors.joining(", "));
        add(new Signature(owner, "", kind(of) + " " + owner + (interfaces.isEmpty() ? "" : " implements " + interfaces)),
                of.getModifiers());
        for (Constructor<?> constructor : of.getDeclaredConstructors()) {
            add(owner, constructor, "<init>", "new " + owner.substring(owner.lastIndexOf('.') + 1)
                    + parameters(constructor.getGenericParameterTypes()));
        }
        for (Method method : of.getDeclaredMethods()) {
            add(owner, method, method.getName(), prefix(method) + simple(method.getGenericReturnType()) + " " + method.getName()
                    + parameters(method.getGenericParameterTypes()));
        }
        for (Field field : of.getDeclaredFields()) {
            add(owner, field, field.getName(), prefix(field) + simple(field.getGenericType()) + " " + field.getName());
        }
        for (Class<?> nested : of.getDeclaredClasses()) {
            collect(nested);
        }
    }

    private void add(String owner, Member member, String name, String text) {
        if (!member.isSynthetic()) {
            add(new Signature(owner, name, text), member.getModifiers());
        }
    }

    private void add(Signature signature, int modifiers) {
        all.add(signature);
        if (!Modifier.isPublic(modifiers)) {
            hidden.add(signature);
        }
    }

    private static String kind(Class<?> of) {
        return of.isAnnotation() ? "annotation_type" : of.isInterface() ? "interface" : of.isEnum() ? "enum"
                : of.isRecord() ? "record" : "class";
    }

    private static String prefix(Member member) {
        return Modifier.isStatic(member.getModifiers()) ? "static " : "";
    }

    private String parameters(Type[] types) {
        return Arrays.stream(types).map(this::simple).collect(Collectors.joining(", ", "(", ")"));
    }

    private String simple(Type of) {
        return name(of.getTypeName()).replaceAll("\\b([a-z_]\\w*\\.)+(?=[A-Z])", "").replaceAll(",(?! )", ", ");
    }

    private String name(String typeName) {
        return typeName.replace(root.getTypeName(), type).replace('$', '.');
    }
}
