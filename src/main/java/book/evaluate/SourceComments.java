package book.evaluate;

import book.Home;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * {@code signature → Javadoc comment}, from the book's own sources. JShell finds those of the JDK where its src.zip is there,
 * but none for what stands on the class path.
 */
final class SourceComments {

    private static final Pattern SIGNATURE = Pattern.compile("(?:.*\\s)?([\\w.$]+)(\\(.*\\))?", Pattern.DOTALL);

    private final Path sources;

    /** Says which type a simple name stands for in the cells; null or empty if for none. */
    private final UnaryOperator<String> qualified;

    SourceComments(UnaryOperator<String> qualified) {
        this(Home.root().resolve("src/main/java"), qualified);
    }

    SourceComments(Path sources, UnaryOperator<String> qualified) {
        this.sources = sources;
        this.qualified = qualified;
    }

    /** Returns the comment of what has this signature, as JShell writes it; null if there is none. */
    String of(String signature) {
        Matcher parts = SIGNATURE.matcher(plain(signature));
        if (!parts.matches()) {
            return null;
        }
        String name = parts.group(1);
        if (parts.group(2) != null) {
            List<String> types = types(parts.group(2));
            String constructor = comment(name, name.substring(name.lastIndexOf('.') + 1), types);
            return constructor != null || name.indexOf('.') < 0 ? constructor
                    : comment(name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1), types);
        }
        String type = comment(name, null, null);
        return type != null || name.indexOf('.') < 0 ? type
                : comment(name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1), null);
    }

    /** Returns a signature without type arguments and parameters. */
    private static String plain(String signature) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (char c : signature.toCharArray()) {
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return plain.toString().strip();
    }

    private static List<String> types(String parameters) {
        List<String> types = new ArrayList<>();
        for (String each : parameters.substring(1, parameters.length() - 1).split(",")) {
            if (!each.isBlank()) {
                types.add(simple(each.strip().split("\\s+")[0]));
            }
        }
        return types;
    }

    private static String simple(String type) {
        String plain = plain(type).replaceAll("\\.{2,}", "[]").replaceAll("@\\w+\\s*", "");
        int bracket = plain.indexOf('[');
        String name = bracket < 0 ? plain : plain.substring(0, bracket);
        return name.substring(name.lastIndexOf('.') + 1).strip() + (bracket < 0 ? "" : plain.substring(bracket));
    }

    /** Returns the comment of a type, of its constructor or of a member; what has none inherits one. */
    private String comment(String owner, String member, List<String> types) {
        Class<?> type = type(owner);
        if (type == null && owner.matches("\\w+(\\.\\w+)*")) {
            String full = qualified.apply(owner);
            type = full == null ? null : type(plain(full));
        }
        return type == null ? null : inherited(type, member, types);
    }

    private static Class<?> type(String name) {
        for (String binary = name; binary != null;
                binary = binary.indexOf('.') < 0 ? null : binary.replaceFirst("\\.(?=[^.]*$)", "\\$")) {
            try {
                return Class.forName(binary, false, SourceComments.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                continue; // perhaps a type within another
            }
        }
        return null;
    }

    private String inherited(Class<?> type, String member, List<String> types) {
        String comment = written(type, member, types);
        boolean constructor = member != null && member.equals(type.getSimpleName());
        if (comment != null || member == null) {
            return comment;
        }
        if (constructor || member.equals("of")) { // what makes a value says what the type says
            return types == null ? null : written(type, null, null);
        }
        List<Class<?>> above = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.add(0, type.getSuperclass());
        }
        return above.stream().map(each -> inherited(each, member, types)).filter(each -> each != null).findFirst().orElse(null);
    }

    private String written(Class<?> type, String member, List<String> types) {
        String[] names = type.getName().split("\\$");
        Path file = sources.resolve(names[0].replace('.', '/') + ".java");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            TreePath path = new TreePath(unit);
            for (int i = 0; i < names.length && path != null; i++) {
                path = inside(path, i == 0 ? names[0].substring(names[0].lastIndexOf('.') + 1) : names[i]);
            }
            TreePath found = path == null || member == null ? path : member(path, member, types);
            return found == null ? null : Trees.instance(task).getDocComment(found);
        } catch (IOException e) {
            return null;
        }
    }

    private static TreePath inside(TreePath outer, String name) {
        Iterable<? extends Tree> all = outer.getLeaf() instanceof ClassTree type ? type.getMembers()
                : ((CompilationUnitTree) outer.getLeaf()).getTypeDecls();
        for (Tree each : all) {
            if (each instanceof ClassTree type && type.getSimpleName().contentEquals(name)) {
                return new TreePath(outer, each);
            }
        }
        return null;
    }

    private static TreePath member(TreePath type, String name, List<String> types) {
        boolean constructor = ((ClassTree) type.getLeaf()).getSimpleName().contentEquals(name);
        for (Tree each : ((ClassTree) type.getLeaf()).getMembers()) {
            boolean field = types == null && each instanceof VariableTree variable && variable.getName().contentEquals(name);
            boolean method = types != null && each instanceof MethodTree it
                    && it.getName().contentEquals(constructor ? "<init>" : name)
                    && types.equals(it.getParameters().stream().map(given -> simple(given.getType().toString())).toList());
            if (field || method) {
                return new TreePath(type, each);
            }
        }
        return null;
    }
}
