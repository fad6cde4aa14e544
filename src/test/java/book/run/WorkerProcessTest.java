package book.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Interruption;
import book.jvm.Java;
import book.libraries.Libraries;
import book.run.Execution.End;
import book.weave.TemporaryBook;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real workers: what a cell may do to its JVM, and to no other. */
class WorkerProcessTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Execution execute(String body, Duration grace, String heap, List<String> heard) throws Exception {
        try (Interruption interruption = SectionRun.interruption();
                WorkerProcess worker = new WorkerProcess(WorkerProcess.command(heap, Libraries.NONE), book.root(), grace,
                        interruption)) {
            return worker.execute(book.page(body).cells(), Set.of(), new WorkerProcess.Listener() {
                @Override
                public void cell(int index) {
                    heard.add("cell " + index);
                }

                @Override
                public void live(String text) {
                    heard.add(text);
                }
            });
        }
    }

    @Test
    void tellsWhatEveryCellPutOut() throws Exception {
        List<String> heard = new ArrayList<>();
        Execution execution = execute("""
                ```java
                import book.notebook.Notebook;
                Notebook.init(getKernelInstance());
                ```

                ```java
                try (var bar = Notebook.progress("steps", 2)) {
                    bar.step(2);
                }
                Notebook.record("third", 1 / 3.0);
                System.out.println("步数 10");
                new java.io.File("").getAbsolutePath()
                ```

                ```java
                Object c = List.of().get(1);
                ```

                ```java
                "never reached"
                ```
                """, WorkerProcess.GRACE, null, heard);
        assertEquals(End.FAILED_CELL, execution.end());
        assertEquals(3, execution.done().size());
        FinishedCell second = execution.done().get(1);
        assertEquals("0.3333333333333333", second.ledger().get("third").getAsString());
        assertTrue(second.outputs().toString().contains("步数 10"), second.toString());
        assertTrue(second.outputs().toString().contains(book.root().toString()), second.toString());
        assertEquals(1, execution.done().get(2).line());
        assertTrue(heard.contains("cell 2") && heard.contains("steps: 2 of 2"), heard.toString());
    }

    @Test
    void aCellThatExitsEndsItsOwnJvm() throws Exception {
        Execution execution = execute("```java\n1\n```\n\n```java\nRuntime.getRuntime().exit(0);\n```\n",
                WorkerProcess.GRACE, null, new ArrayList<>());
        assertEquals(End.EXITED, execution.end());
        assertEquals(1, execution.done().size());
        assertEquals("exit code 0", execution.words());
    }

    @Test
    void aCellComputesWithVectors() throws Exception {
        Execution execution = execute("```java\nmapping.kernels.Kernels.current().getClass().getSimpleName()\n```\n",
                WorkerProcess.GRACE, null, new ArrayList<>());
        String kernels = "off".equals(System.getenv("BOOK_SIMD")) ? "PlainKernels" : "VectorKernels";
        assertTrue(execution.done().get(0).outputs().toString().contains(kernels), execution.done().toString());
    }

    /** With the grace taken back, the parent's deadline comes before the worker's own. */
    @Test
    void anEndlessCellIsKilled() throws Exception {
        Execution execution = execute("```java limit=10s\nint n = 0;\nwhile (true) {\n    n++;\n}\n```\n",
                Duration.ofMillis(-9_500), null, new ArrayList<>());
        assertEquals(End.TIME_LIMIT, execution.end());
        assertEquals(0, execution.done().size());
    }

    @Test
    void aCellThatFillsTheHeapIsTold() throws Exception {
        Execution execution = execute("```java\nvar all = new ArrayList<long[]>();\nwhile (true) {\n"
                + "    all.add(new long[1 << 20]);\n}\n```\n", WorkerProcess.GRACE, "96m", new ArrayList<>());
        assertEquals(End.MEMORY_LIMIT, execution.end());
    }

    @Test
    void optionalLibrariesComeBehindTheBook() {
        Libraries libraries = new Libraries(List.of("peer.jar"), Map.of("peer.cache", "here"));
        List<String> command = WorkerProcess.command("1g", libraries);
        assertEquals(Java.classPath() + File.pathSeparator + "peer.jar",
                command.get(command.indexOf("-cp") + 1));
        assertTrue(command.containsAll(List.of("-Xmx1g", "-Dpeer.cache=here", "--enable-native-access=ALL-UNNAMED")));
        assertFalse(WorkerProcess.command(null, Libraries.NONE).contains("--enable-native-access=ALL-UNNAMED"));
    }

    /** SIGTERM runs the same hook as Ctrl-C; the worker must be gone, and no temporary file left. */
    @Test
    void anInterruptedRunEndsWithOneSentence() throws Exception {
        book.page("```java\nThread.sleep(50_000);\n```\n");
        List<String> command = new ArrayList<>(WorkerProcess.command(null, Libraries.NONE));
        command.set(command.size() - 1, "book.cli.Main");
        command.addAll(List.of("run", "3.1"));
        Path said = book.root().resolve("said.txt");
        Process run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (run.descendants().findAny().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        List<ProcessHandle> workers = run.descendants().toList();
        assertEquals(1, workers.size());
        run.destroy();
        assertEquals(3, run.waitFor());
        workers.get(0).onExit().get(10, TimeUnit.SECONDS);
        assertTrue(book.read(said).contains("Interrupted: "), book.read(said));
        assertFalse(book.read(said).contains("ended the JVM"), book.read(said));
        try (Stream<Path> files = Files.walk(book.root())) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".tmp")).toList());
        }
    }
}
