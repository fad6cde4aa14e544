package book.grading.compile;

import book.Problem;
import book.exercise.Check;
import book.exercise.Points;
import book.grading.child.TestCase;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.opentest4j.AssertionFailedError;

/** Compiles sources against the book and JUnit. An instance can be used many times, by one thread at a time. */
public final class SourceCompiler {

    private static final Set<String> PLAIN = Set.of(Test.class.getName(), DisplayName.class.getName(), Points.class.getName(),
            Override.class.getName(), SuppressWarnings.class.getName(), FunctionalInterface.class.getName());

    private static final int MOST_ERRORS = 100;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager disk;

    public SourceCompiler() {
        if (compiler == null) {
            throw Problem.usage("This Java has no compiler.", "Install a JDK (not a JRE), or set JAVA_HOME to one.");
        }
        disk = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    /**
     * Returns the classes or the errors. Code with which javac cannot cope, such as an expression that is nested ten thousand
     * deep, is an error too.
     */
    public Compilation compile(List<Source> sources) {
        try {
            Compilation compilation = compiled(sources);
            return compilation.isTooLarge() ? Compilation.gaveUp(sources.get(0), "this is far larger than any answer")
                    : compilation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException | AssertionError e) { // the last two: javac's faults
            return Compilation.gaveUp(sources.get(0), why(e));
        }
    }

    private static String why(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return "the compiler gave up: this code is nested too deeply";
            }
            if (cause instanceof OutOfMemoryError) {
                return "the compiler ran out of memory with this code";
            }
        }
        return "the compiler failed with this code";
    }

    private Compilation compiled(List<Source> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xlint:none", "-nowarn", "-g", "-implicit:none", "-encoding", "UTF-8",
                "-classpath", classPath());
        try (MemoryFiles files = new MemoryFiles(disk)) {
            List<MemoryFiles.SourceFile> inputs = sources.stream().map(MemoryFiles.SourceFile::new).toList();
            JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, diagnostics, options, null, inputs);
            Iterable<? extends CompilationUnitTree> units = task.parse();
            List<Signature> signatures = new ArrayList<>();
            List<TestCase> tests = new ArrayList<>();
            for (Element element : task.analyze()) {
                if (element instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) {
                    signatures.addAll(Signature.of(type));
                    tests.addAll(tests(type));
                }
            }
            List<CompileError> errors = errors(diagnostics, sources);
            if (!errors.isEmpty()) {
                return Compilation.failed(errors);
            }
            Screen screen = Screen.of(task, units);
            task.generate();
            errors = errors(diagnostics, sources);
            return errors.isEmpty() ? new Compilation(files.classes(), files.origins(), errors, signatures, tests,
                    screen.foreign(), screen.library()) : Compilation.failed(errors);
        }
    }

    private static List<TestCase> tests(TypeElement type) {
        List<TestCase> tests = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getAnnotation(Test.class) != null) {
                DisplayName title = member.getAnnotation(DisplayName.class);
                String method = member.getSimpleName().toString();
                Points points = member.getAnnotation(Points.class);
                tests.add(new TestCase(type.getQualifiedName().toString(), method, title == null ? method : title.value(),
                        points == null ? 1 : points.value(), isPlain(type)));
            }
        }
        return tests;
    }

    /** Whether a test class needs JUnit only to call its tests. */
    private static boolean isPlain(TypeElement type) {
        return type.getSuperclass().toString().equals(Object.class.getName()) && type.getInterfaces().isEmpty()
                && type.getAnnotationMirrors().isEmpty() && type.getEnclosedElements().stream()
                .flatMap(member -> member.getAnnotationMirrors().stream())
                .allMatch(annotation -> PLAIN.contains(annotation.getAnnotationType().toString()));
    }

    private static List<CompileError> errors(DiagnosticCollector<JavaFileObject> diagnostics, List<Source> sources) {
        Map<String, Source> byName = sources.stream().collect(Collectors.toMap(Source::name, s -> s));
        List<CompileError> errors = new ArrayList<>();
        Set<Long> lines = new LinkedHashSet<>(); // a second error on the same line is usually an echo of the first
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (errors.size() == MOST_ERRORS) {
                break;
            }
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && lines.add(diagnostic.getLineNumber())) {
                String file = diagnostic.getSource() == null ? ""
                        : Path.of(diagnostic.getSource().getName()).getFileName().toString();
                Source source = byName.get(file);
                String message = diagnostic.getMessage(Locale.ENGLISH).lines().map(String::strip)
                        .collect(Collectors.joining("; "));
                errors.add(new CompileError(file, diagnostic.getLineNumber(), diagnostic.getColumnNumber(),
                        message.replaceAll(" {2,}", " "), source == null ? "" : source.line(diagnostic.getLineNumber())));
            }
        }
        return errors;
    }

    /** Returns the few class path entries that an exercise needs, because the compiler looks into every entry. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> type : List.of(Check.class, Test.class, Testable.class, AssertionFailedError.class, API.class)) {
            try {
                URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
                entries.add(Path.of(location).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
