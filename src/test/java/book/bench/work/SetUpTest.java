package book.bench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTest {

    @Test
    void filesOfLinuxsMapsEachOnce() {
        List<String> maps = List.of(
                "7f9b0eb18000-7f9b0ec3d000 r--p 00000000 fe:00 5595754         /usr/lib/openblas-pthread/libopenblasp-r0.3.21.so",
                "7f9b0ec3d000-7f9b0ec45000 r-xp 00125000 fe:00 5595754         /usr/lib/openblas-pthread/libopenblasp-r0.3.21.so",
                "7f9b14c00000-7f9b14c23000 r--p 00000000 fe:00 5595748                    /home/a reader/lib with blanks.so",
                "7f9b20509000-7f9b2050b000 rw-p 00000000 00:00 0 ",
                "7ffd3a9c8000-7ffd3a9e9000 rw-p 00000000 00:00 0                          [stack]");
        assertEquals(List.of("/home/a reader/lib with blanks.so", "/usr/lib/openblas-pthread/libopenblasp-r0.3.21.so"),
                SetUp.files(maps));
    }

    @Test
    void aTextThatIsBuiltInIsFound(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("lib.so"), "\0\1ELF..oneAPI Math Kernel Library\0...".getBytes());
        assertTrue(BuiltText.isIn(file, "oneAPI Math Kernel Library"));
        assertTrue(BuiltText.isIn(file, "..."));
        assertFalse(BuiltText.isIn(file, "oneAPI Math Kernel Library 2"));
    }
}
