package book.shell;

import book.Home;
import book.Problem;
import book.evaluate.Cells;
import book.evaluate.Declarations;
import book.jvm.Java;
import book.jvm.VectorModule;
import book.libraries.Libraries;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.notebook.Notebook;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The JDK's JShell with the book in it: class path, imports, and a section's types and methods ready to call. */
public final class SectionShell {

    private static final List<String> MORE_IMPORTS = List.of("java.util.function.*", "java.util.stream.*", "book.notebook.*");

    private SectionShell() {
    }

    /** Opens the shell in this terminal until the reader leaves it; {@code section} may be null. */
    public static int open(Section section, List<String> arguments) {
        Declarations declared = Declarations.of(section == null ? List.of() : cells(section));
        Libraries more = section == null ? Libraries.NONE : libraries(section);
        LibrariesInShell.use(more);
        Path startup = null;
        try {
            startup = Files.createTempFile("section", ".jsh");
            Files.writeString(startup, startup(declared));
            Cells.showOn(System.out, Home.target().resolve("shell"));
            Notebook.init(Cells.getKernelInstance());
            System.out.println(greeting(section, declared));
            return JavaShellToolBuilder.builder().start(arguments(startup, more, arguments));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "The shell could not write its start file: " + e.getMessage() + ".",
                    "Free some space in " + System.getProperty("java.io.tmpdir") + ".", e);
        } catch (NoClassDefFoundError e) {
            throw new Problem(Problem.Kind.USAGE, "This Java has no shell: its module jdk.jshell is missing.",
                    "Use a full JDK 17 or newer (a JRE is not enough).", e);
        } catch (Exception e) {
            throw new Problem(Problem.Kind.FAULT, "The shell failed: " + e.getMessage() + ".",
                    "Run the command again with --trace and report what it prints.", e);
        } finally {
            if (startup != null) {
                startup.toFile().delete();
            }
        }
    }

    private static List<String> cells(Section section) {
        Path notebook = section.notebook();
        if (!Files.isRegularFile(notebook)) {
            throw Problem.usage("Section " + section.number() + " " + section.title() + " has no notebook yet.",
                    "See ./book list for those that have one, or start ./book shell without a section.");
        }
        return NotebookFile.read(notebook).codeCells().stream().map(NotebookCell::source).toList();
    }

    private static Libraries libraries(Section section) {
        return Libraries.of(Page.read(section.page(), section).frontMatter().profile());
    }

    private static String[] arguments(Path startup, Libraries libraries, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("--execution", LibrariesInShell.NAME, "--class-path",
                libraries.behind(Java.classPath()), "--startup", startup.toString(), "-C-proc:none", "-C-nowarn"));
        arguments.addAll(VectorModule.compilerOptions());
        arguments.addAll(more);
        return arguments.toArray(String[]::new);
    }

    static String startup(Declarations declared) {
        List<String> lines = new ArrayList<>();
        Declarations.defaultImports().forEach(each -> lines.add("import " + each + ";"));
        MORE_IMPORTS.forEach(each -> lines.add("import " + each + ";"));
        lines.addAll(declared.imports());
        lines.addAll(declared.types());
        lines.addAll(declared.methods());
        return String.join("\n", lines) + "\n";
    }

    static String greeting(Section section, Declarations declared) {
        if (section == null) {
            return "The book's library is on the class path, for example: import mapping.*;";
        }
        String chapter = Outline.ofTheBook().chapters().stream().filter(each -> each.slug().equals(section.chapter())).findFirst()
                .map(each -> "Chapter " + each.number() + " " + each.title() + ", section ").orElse("Section ");
        return chapter + section.number() + " " + section.title() + ": its " + declared.imports().size() + " imports, "
                + declared.types().size() + " types and " + declared.methods().size() + " methods are loaded; its variables are"
                + " not (copy the cells that you need from " + Home.show(section.notebook()) + ").";
    }
}
