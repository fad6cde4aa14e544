package mapping.formats.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.ElementType;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are NumPy 1.24.2's, by src/test/numpy/arrays.py; where NumPy is installed, it reads ours. */
class NumPyTest {

    private static final float[] NUMBERS = {1, 2, 3, 4, 5, 6};

    private static Path file(String name) {
        return Home.root().resolve("src/test/resources/numpy").resolve(name);
    }

    private static Tensor matrix() {
        return Tensor.of(NUMBERS.clone(), 2, 3);
    }

    @Test
    void ourBytesAreNumPys() throws IOException {
        byte[] ours = Npy.toBytes(RawTensor.of(matrix()));
        assertArrayEquals(Files.readAllBytes(file("matrix.npy")), ours);
        assertEquals(128 + 24, ours.length);
        assertEquals(0x76, ours[8]);
        assertTrue(new String(ours, 10, 118, StandardCharsets.US_ASCII)
            .matches("\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(2, 3\\), \\} *\n"));
        assertArrayEquals(Files.readAllBytes(file("scalar.npy")),
            Npy.toBytes(RawTensor.of(Tensor.scalar(0.5), ElementType.FLOAT64)));
        assertArrayEquals(Files.readAllBytes(file("vector.npy")),
            Npy.toBytes(RawTensor.of(Tensor.vector(1.5f, -2, 65504), ElementType.FLOAT16)));
    }

    @Test
    void allOrdersAreRead() throws IOException {
        for (String name : List.of("matrix.npy", "fortran.npy", "big-endian.npy")) {
            RawTensor read = Npy.read(file(name));
            assertArrayEquals(NUMBERS, read.tensor().data(), name);
            assertArrayEquals(new int[] {2, 3}, read.shape(), name);
        }
        assertEquals(0.5f, Npy.read(file("scalar.npy")).tensor().item());
        assertArrayEquals(new float[] {1.5f, -2, 65504}, Npy.read(file("vector.npy")).tensor().data());
        Map<String, RawTensor> stored = Npz.read(file("stored.npz"));
        assertEquals(List.of("w", "b", "n"), List.copyOf(stored.keySet()));
        assertArrayEquals(new long[] {1L << 40, -1}, stored.get("n").wholes());
        assertArrayEquals(new float[] {1, 0}, stored.get("b").tensor().data());
        Map<String, RawTensor> deflated = Npz.read(file("deflated.npz"));
        assertArrayEquals(NUMBERS, deflated.get("w").tensor().data());
        assertEquals(10_000, deflated.get("zeros").count());
    }

    @Test
    void programsAndBombsAreRefused() throws IOException {
        assertEquals("The array holds elements of type '|O', which are not read here.", assertThrows(MalformedFile.class,
            () -> Npy.parse("The array", Files.readAllBytes(file("object.npy")))).getMessage());
        assertThrows(MalformedFile.class, () -> Npy.read(file("complex.npy")));
        byte[] deflated = Files.readAllBytes(file("deflated.npz"));
        assertEquals("The file unpacks to more than the allowed bytes, of which 1848 were left.",
            assertThrows(MalformedFile.class, () -> Npz.parse("The file", deflated, 2000)).getMessage());
        assertThrows(MalformedFile.class, () -> Npz.parse("The file", new byte[10], 1000));
        assertEquals("A tensor of type INT64 holds 1099511627775, which a float cannot hold.", assertThrows(MalformedFile.class,
            () -> RawTensor.of(new long[] {(1L << 40) - 1}, 1).tensor()).getMessage());
    }

    @Test
    void spoiltFilesAreReadOrRefused() throws IOException {
        List<byte[]> arrays = new ArrayList<>();
        for (String name : List.of("matrix.npy", "fortran.npy", "big-endian.npy", "vector.npy")) {
            arrays.add(Files.readAllBytes(file(name)));
        }
        Fuzz.Outcome outcome = Fuzz.of(arrays, 5000, bytes -> Npy.parse("The file", bytes).tensor());
        assertTrue(outcome.refused() > 5000, outcome::toString);
        List<byte[]> archives = List.of(Files.readAllBytes(file("stored.npz")), Files.readAllBytes(file("deflated.npz")));
        outcome = Fuzz.of(archives, 2000, bytes -> Npz.tensors(Npz.parse("The file", bytes, 100_000)));
        assertTrue(outcome.refused() > 1000, outcome::toString);
    }

    @Test
    void numPyReadsOurs(@TempDir Path folder) throws Exception {
        assumeTrue(python("-c", "import numpy").equals(""), "NumPy is not installed for /usr/bin/python3");
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        arrays.put("w", RawTensor.of(matrix()));
        arrays.put("层.0", RawTensor.of(Tensor.scalar(0.25), ElementType.FLOAT16));
        arrays.put("n", RawTensor.of(new long[] {1L << 40, 5}, 2));
        Path file = folder.resolve("ours.npz");
        Files.write(file, Npz.toBytes(arrays));
        assertEquals("w <f4 (2, 3) 21.0\n层.0 <f2 () 0.25\nn <i8 (2,) 1099511627781.0\n",
            python(Home.root().resolve("src/test/numpy/arrays.py").toString(), "read", file.toString()));
    }

    /** What a Python program prints, errors included. */
    private static String python(String... arguments) throws Exception {
        Path python = Path.of("/usr/bin/python3");
        if (!Files.exists(python)) {
            return "no Python";
        }
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
