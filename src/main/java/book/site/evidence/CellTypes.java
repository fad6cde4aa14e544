package book.site.evidence;

import book.Home;
import book.page.Block;
import book.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a page → the library types that each of them names, and those named where its variables, methods and types are
 * declared. Cells are read by words, not compiled: a name counts if an import of this page leads to a source of the library.
 */
final class CellTypes {

    private static final Pattern NO_CODE = Pattern.compile("(?s)\"\"\".*?\"\"\"|"
            + "\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'"
            + "|//[^\n]*|/\\*.*?\\*/");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s+(static\\s+)?(mapping(?:\\.\\w+)*)\\.(\\w+|\\*);.*$");
    private static final Pattern TYPE_DECLARED = Pattern.compile("(?m)^(?:\\w+\\s+)*?(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Pattern NAME_DECLARED = Pattern.compile("(?m)^(?!(?:return|new|throw|else|assert|import|package)\\b)"
            + "[A-Za-z][\\w.<>\\[\\],? ]*?\\s+(\\w+)\\s*(?:[=;(]|$)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> SHOWN_ONLY = Set.of("mapping.plots", "mapping.drawing");

    private final List<Set<String>> direct = new ArrayList<>();
    private final List<Set<Integer>> leansOn = new ArrayList<>();

    private CellTypes() {
    }

    static CellTypes of(Page page) {
        CellTypes types = new CellTypes();
        Map<String, String> imported = new LinkedHashMap<>();
        Set<String> packages = new LinkedHashSet<>();
        Map<String, Integer> declared = new LinkedHashMap<>();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < cells.size(); i++) {
            String code = NO_CODE.matcher(cells.get(i).source()).replaceAll(found -> found.group().startsWith("/") ? "" : "0");
            imports(code, imported, packages);
            code = IMPORT.matcher(code).replaceAll("");
            Set<String> named = new LinkedHashSet<>();
            Set<Integer> before = new LinkedHashSet<>();
            for (Matcher word = WORD.matcher(code); word.find();) {
                String type = resolved(word.group(), imported, packages);
                if (type != null && !SHOWN_ONLY.contains(type.substring(0, type.lastIndexOf('.')))) {
                    named.add(type);
                }
                if (declared.containsKey(word.group())) {
                    before.add(declared.get(word.group()));
                }
            }
            types.direct.add(named);
            types.leansOn.add(before);
            for (Pattern declaration : List.of(TYPE_DECLARED, NAME_DECLARED)) {
                for (Matcher name = declaration.matcher(code); name.find();) {
                    declared.put(name.group(1), i);
                }
            }
        }
        return types;
    }

    private static void imports(String code, Map<String, String> imported, Set<String> packages) {
        for (Matcher line = IMPORT.matcher(code); line.find();) {
            boolean all = line.group(3).equals("*");
            if (line.group(1) != null) {
                String owner = line.group(2);
                imported.put(all ? owner.substring(owner.lastIndexOf('.') + 1) : line.group(3), owner);
            } else if (all) {
                packages.add(line.group(2));
            } else {
                imported.put(line.group(3), line.group(2) + "." + line.group(3));
            }
        }
    }

    private static String resolved(String word, Map<String, String> imported, Set<String> packages) {
        if (imported.containsKey(word)) {
            return imported.get(word);
        }
        if (Character.isUpperCase(word.charAt(0))) {
            for (String each : packages) {
                if (Files.isRegularFile(source(each + "." + word))) {
                    imported.put(word, each + "." + word);
                    return each + "." + word;
                }
            }
        }
        return null;
    }

    /** Returns where the source of a library type would be. */
    static Path source(String type) {
        return Home.root().resolve("src/main/java").resolve(type.replace('.', '/') + ".java");
    }

    /** Returns the types that a cell itself names, in the order in which it does. */
    Set<String> named(int cell) {
        return direct.get(cell);
    }

    /**
     * Returns the types that a cell stands on, each with its distance: 0 if the cell names it, 1 if a cell does that declares
     * what this one uses, and so on.
     */
    Map<String, Integer> reached(int cell) {
        Map<String, Integer> types = new LinkedHashMap<>();
        Set<Integer> seen = new LinkedHashSet<>(List.of(cell));
        List<Integer> now = List.of(cell);
        for (int distance = 0; !now.isEmpty(); distance++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int each : now) {
                for (String type : direct.get(each)) {
                    types.putIfAbsent(type, distance);
                }
                next.addAll(leansOn.get(each));
            }
            next.removeAll(seen);
            seen.addAll(next);
            now = List.copyOf(next);
        }
        return types;
    }
}
