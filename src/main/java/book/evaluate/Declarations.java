package book.evaluate;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/**
 * What cells declare: their imports, types and methods. Variables are left out, since their values may take hours of training.
 *
 * @param imports their sources, each once
 * @param types   classes, records, interfaces, enums
 */
public record Declarations(List<String> imports, List<String> types, List<String> methods) {

    /** Reads the cells without running them; a cell with a syntax error contributes what stands before the error. */
    public static Declarations of(List<String> cells) {
        Declarations found = new Declarations(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            for (String cell : cells) {
                CellSource.of(0, cell, analysis).pieces().stream().filter(CellSource.Piece::complete).forEach(piece ->
                        analysis.sourceToSnippets(piece.source()).forEach(snippet -> found.add(snippet, piece.source())));
            }
        }
        return found;
    }

    private void add(Snippet snippet, String source) {
        List<String> kind = switch (snippet.kind()) {
            case IMPORT -> imports;
            case TYPE_DECL -> types;
            case METHOD -> methods;
            default -> List.of(source);
        };
        if (!kind.contains(source)) {
            kind.add(source);
        }
    }

    /** Returns the names of IJava's default imports, and of what cells may call without an import. */
    public static List<String> defaultImports() {
        return Shells.IMPORTS;
    }
}
