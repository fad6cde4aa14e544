package book.weave;

import book.Home;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reference → the source it names. {@code mapping.descent.GradientDescent} is a type, {@code #step} or {@code #start,step} its
 * members (methods by name, all overloads; fields; nested types; constructors by the type's name). Javadoc and indentation are
 * removed. The JDK's own parser reads the source, so layout and comments do not matter.
 */
final class SourceListing {

    /** A reference that names nothing; the message says what is missing. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String sentence) {
            super(sentence);
        }
    }

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private SourceListing(Path file) throws IOException {
        text = Files.readString(file).replace("\r\n", "\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> { }, List.of("-proc:none"), null,
                    List.of(new InMemorySource(file, text)));
            unit = task.parse().iterator().next();
            positions = Trees.instance(task).getSourcePositions();
        }
    }

    /** Returns the text that a listing with this reference must contain, with a newline at its end. */
    static String of(String reference) throws Unknown {
        int hash = reference.indexOf('#');
        String type = hash < 0 ? reference : reference.substring(0, hash);
        String[] names = type.split("\\.", -1);
        Path folder = Home.root().resolve("src/main/java");
        for (int used = names.length; used > 0; used--) {
            Path file = folder.resolve(String.join("/", List.of(names).subList(0, used)) + ".java");
            if (type.matches("[\\w.]+") && Files.isRegularFile(file)) {
                try {
                    return new SourceListing(file).listing(reference, List.of(names).subList(used - 1, names.length),
                            hash < 0 ? null : reference.substring(hash + 1));
                } catch (IOException e) {
                    throw new Unknown("Could not read " + Home.show(file) + ": " + e.getMessage() + ".");
                }
            }
        }
        throw new Unknown("There is no type " + type + " in src/main/java.");
    }

    private String listing(String reference, List<String> nested, String members) throws Unknown {
        List<? extends Tree> inside = unit.getTypeDecls();
        ClassTree type = null;
        for (String name : nested) {
            ClassTree enclosing = type;
            type = inside.stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast)
                    .filter(candidate -> candidate.getSimpleName().contentEquals(name)).findFirst()
                    .orElseThrow(() -> new Unknown("There is no type " + name + " in "
                            + (enclosing == null ? Home.show(Path.of(unit.getSourceFile().toUri()))
                            : enclosing.getSimpleName()) + "."));
            inside = type.getMembers();
        }
        if (members == null) {
            return indentedLess(withoutJavadoc(lineStart(start(type)), end(type)));
        }
        List<Tree> chosen = new ArrayList<>();
        for (String name : members.split(",", -1)) {
            chosen.addAll(members(type, name, reference));
        }
        StringBuilder listing = new StringBuilder();
        Tree before = null;
        for (Tree member : chosen) {
            if (before != null && !adjacent(before, member)) {
                listing.append('\n');
            }
            listing.append(indentedLess(withoutJavadoc(lineStart(start(member)), end(member))));
            before = member;
        }
        return listing.toString();
    }

    private List<Tree> members(ClassTree type, String name, String reference) throws Unknown {
        String wanted = type.getSimpleName().contentEquals(name) ? "<init>" : name;
        List<Tree> found = type.getMembers().stream().filter(member -> wanted.equals(name(member)) && written(type, member))
                .collect(Collectors.toList());
        if (found.isEmpty()) {
            throw new Unknown(type.getSimpleName() + " has no member " + name + " (listing " + reference + "); it has "
                    + type.getMembers().stream().filter(member -> written(type, member)).map(SourceListing::name).distinct()
                    .collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    /** A record's components and the constructors that the compiler adds are in the tree, but not at a member's position. */
    private boolean written(ClassTree type, Tree member) {
        int start = start(member);
        return start >= 0 && end(member) > start && start > start(type) && text.substring(lineStart(start), start).isBlank();
    }

    private static String name(Tree member) {
        return member instanceof MethodTree method ? method.getName().toString()
                : member instanceof VariableTree variable ? variable.getName().toString()
                : member instanceof ClassTree type ? type.getSimpleName().toString() : "";
    }

    private boolean adjacent(Tree before, Tree after) {
        return start(after) > end(before) && text.substring(end(before), lineStart(start(after))).equals("\n");
    }

    /** Returns the text without the Javadoc comments that have their lines to themselves. */
    private String withoutJavadoc(int from, int to) {
        StringBuilder kept = new StringBuilder();
        boolean inside = false;
        for (String line : text.substring(from, to).split("\n", -1)) {
            String bare = line.strip();
            inside |= bare.startsWith("/**");
            if (!inside) {
                kept.append(line.stripTrailing()).append('\n');
            }
            inside &= !bare.endsWith("*/");
        }
        return kept.toString();
    }

    private static String indentedLess(String code) {
        return code.stripTrailing().stripIndent() + "\n";
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Returns where the tree ends, including a field's semicolon or an enum constant's comma and a comment after it. */
    private int end(Tree tree) {
        int end = (int) positions.getEndPosition(unit, tree);
        int newline = text.indexOf('\n', end);
        String rest = text.substring(Math.max(end, 0), newline < 0 ? text.length() : newline).strip();
        return end >= 0 && rest.matches("[;,]?\\s*(//.*)?") && newline >= 0 ? newline : end;
    }
}
