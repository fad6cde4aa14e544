package book.grading.compile;

import book.grading.child.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * One declaration that others may rely on: a type, a field, a constructor or a method that is not private.
 *
 * @param owner  the type that declares it; for a type, its own name
 * @param name   the member's name; for a type, empty
 * @param text   the declaration without access modifiers and parameter names: what must be the same
 */
public record Signature(String owner, String name, String text) {

    /** Returns all signatures of a type and the types nested in it, in the order of the source. */
    static List<Signature> of(TypeElement type) {
        List<Signature> signatures = new ArrayList<>();
        collect(type, signatures);
        return signatures;
    }

    public void write(Wire.Writer out) {
        out.text(owner).text(name).text(text);
    }

    public static Signature read(Wire.Reader in) throws IOException {
        return new Signature(in.text(), in.text(), in.text());
    }

    /** Returns one sentence for each required signature that is missing, with the nearest one found. */
    public static List<String> missing(List<Signature> required, List<Signature> found) {
        Set<String> there = found.stream().map(s -> s.owner + " " + s.text).collect(Collectors.toSet());
        Set<String> types = found.stream().map(s -> s.owner).collect(Collectors.toSet());
        List<String> sentences = new ArrayList<>();
        for (Signature signature : required) {
            boolean ownerThere = types.contains(signature.owner);
            if (there.contains(signature.owner + " " + signature.text) || !ownerThere && !signature.name.isEmpty()) {
                continue;
            }
            String nearest = found.stream().filter(s -> s.owner.equals(signature.owner) && s.name.equals(signature.name))
                    .map(Signature::text).collect(Collectors.joining(" and "));
            sentences.add(nearest.isEmpty()
                    ? "The exercise needs " + signature.where() + "; your file does not declare it."
                    : "The exercise needs " + signature.where() + "; your file declares " + nearest + ".");
        }
        return sentences;
    }

    private String where() {
        return name.isEmpty() ? text : text + " in " + owner;
    }

    private static void collect(TypeElement type, List<Signature> signatures) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        String owner = type.getQualifiedName().toString();
        String interfaces = type.getInterfaces().stream().map(Signature::simple).sorted().collect(Collectors.joining(", "));
        String kind = type.getKind().toString().toLowerCase(Locale.ROOT);
        signatures.add(new Signature(owner, "", kind + " " + owner + (interfaces.isEmpty() ? "" : " implements " + interfaces)));
        for (Element member : type.getEnclosedElements()) {
            if (member.getModifiers().contains(Modifier.PRIVATE)) {
                continue;
            }
            if (member instanceof TypeElement nested) {
                collect(nested, signatures);
            } else if (member instanceof ExecutableElement executable && member.getKind() != ElementKind.STATIC_INIT) {
                signatures.add(of(owner, type, executable));
            } else if (member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT) {
                String text = prefix(member) + simple(member.asType()) + " " + member.getSimpleName();
                signatures.add(new Signature(owner, member.getSimpleName().toString(), text));
            }
        }
    }

    private static Signature of(String owner, TypeElement type, ExecutableElement executable) {
        String parameters = executable.getParameters().stream().map(p -> simple(p.asType()))
                .collect(Collectors.joining(", ", "(", ")"));
        if (executable.getKind() == ElementKind.CONSTRUCTOR) {
            return new Signature(owner, "<init>", "new " + type.getSimpleName() + parameters);
        }
        String name = executable.getSimpleName().toString();
        return new Signature(owner, name, prefix(executable) + simple(executable.getReturnType()) + " " + name + parameters);
    }

    private static String prefix(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) ? "static " : "";
    }

    private static String simple(TypeMirror type) {
        return type.toString().replaceAll("\\b([a-z_]\\w*\\.)+(?=[A-Z])", "").replace(",", ", ");
    }
}
