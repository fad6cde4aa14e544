package book.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Interruption;
import book.libraries.Libraries;
import book.run.Execution.End;
import book.weave.TemporaryBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One JVM for several notebooks: quicker, and none of them sees the one before it. */
class WorkersTest {

    private static final String PID = "```java\nProcessHandle.current().pid()\n```\n\n";

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Execution execute(Workers workers, Path folder, String body) throws Exception {
        return workers.execute(book.page(body).cells(), Set.of(), folder, null, Libraries.NONE, new WorkerProcess.Listener() {
            @Override
            public void cell(int index) {
            }

            @Override
            public void live(String text) {
            }
        });
    }

    private static String output(Execution execution, int cell) {
        return execution.done().get(cell).outputs().get(0).getAsJsonObject().getAsJsonObject("data").get("text/plain").toString();
    }

    @Test
    void theNextNotebookHasTheJvmToItself() throws Exception {
        try (Interruption interruption = SectionRun.interruption(); Workers workers = new Workers(interruption)) {
            Execution first = execute(workers, book.root(), PID + """
                    ```java
                    int x = 41;
                    System.setProperty("book.left", "behind");
                    Locale.setDefault(Locale.ROOT);
                    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                    ```
                    """);
            assertEquals(End.WHOLE, first.end());
            Execution second = execute(workers, book.root(), PID + """
                    ```java
                    int x = 1;
                    System.getProperty("book.left") + " " + TimeZone.getDefault().getID().equals("Asia/Shanghai") + " " + ++x
                    ```

                    ```java
                    undefined
                    ```
                    """);
            assertEquals(output(first, 0), output(second, 0));
            assertTrue(output(second, 1).contains("null false 2"), output(second, 1));
            assertEquals(End.FAILED_CELL, second.end());
            Execution third = execute(workers, book.root(), PID);
            assertNotEquals(output(first, 0), output(third, 0), "a new JVM after a failure");
            Execution fourth = execute(workers, Files.createDirectory(book.root().resolve("other")), PID);
            assertNotEquals(output(third, 0), output(fourth, 0), "a new JVM in another folder");
            assertEquals(End.WHOLE, fourth.end());
        }
    }

    /** A declaration of the first notebook is none of the second. */
    @Test
    void namesDoNotOutliveTheirNotebook() throws Exception {
        try (Interruption interruption = SectionRun.interruption(); Workers workers = new Workers(interruption)) {
            assertEquals(End.WHOLE, execute(workers, book.root(), "```java\nint kept = 1;\n```\n").end());
            Execution second = execute(workers, book.root(), "```java\nkept\n```\n");
            assertEquals(End.FAILED_CELL, second.end());
        }
    }
}
