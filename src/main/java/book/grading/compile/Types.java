package book.grading.compile;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/** The classes and interfaces of which a type is made. */
final class Types {

    private static final int DEEPEST = 8;

    private Types() {
    }

    /** Returns the type's own class, those of its elements, arguments and bounds. */
    static Set<TypeElement> in(TypeMirror type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(type, found, 0);
        return found;
    }

    private static void collect(TypeMirror type, Set<TypeElement> found, int depth) {
        if (type == null || depth > DEEPEST) {
            return;
        }
        if (type instanceof ArrayType array) {
            collect(array.getComponentType(), found, depth);
        } else if (type instanceof DeclaredType declared) {
            if (declared.asElement() instanceof TypeElement element) {
                found.add(element);
            }
            declared.getTypeArguments().forEach(argument -> collect(argument, found, depth + 1));
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getExtendsBound(), found, depth + 1);
            collect(wildcard.getSuperBound(), found, depth + 1);
        } else if (type instanceof IntersectionType both) {
            both.getBounds().forEach(bound -> collect(bound, found, depth + 1));
        } else if (type instanceof UnionType either) {
            either.getAlternatives().forEach(each -> collect(each, found, depth + 1));
        }
    }

    /** Returns the name of the outermost class around the type; empty for one without a name. */
    static String top(TypeElement type) {
        Element outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement enclosing) {
            outer = enclosing;
        }
        return outer instanceof TypeElement named ? named.getQualifiedName().toString() : "";
    }
}
