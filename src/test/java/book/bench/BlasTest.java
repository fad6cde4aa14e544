package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.bench.work.SetUp;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Which BLAS is under a peer, from what {@code torch.__config__.show()} and {@code /proc/self/maps} said on real machines:
 * Debian 12 with and without OpenBLAS, and PyTorch's own packages.
 */
class BlasTest {

    private static final String DEBIAN = "PyTorch built with:\n  - GCC 12.2\n  - C++ Version: 201402\n  - Intel(R) MKL-DNN "
            + "v2.6.3 (Git Hash N/A)\n  - OpenMP 201511 (a.k.a. OpenMP 4.5)\n  - LAPACK is enabled (usually provided by MKL)\n"
            + "  - CPU capability usage: AVX2\n  - Build settings: BLAS_INFO=generic, BUILD_TYPE=RelWithDebInfo, "
            + "CXX_COMPILER=/usr/bin/c++, LAPACK_INFO=generic, TORCH_VERSION=1.13.0, USE_CUDA=OFF, USE_MKLDNN=ON, ";
    private static final String PACKAGE = "PyTorch built with:\n  - GCC 11.2\n  - C++ Version: 201703\n  - Intel(R) oneAPI Math "
            + "Kernel Library Version 2024.2-Product Build 20240605 for Intel(R) 64 architecture applications\n"
            + "  - Intel(R) MKL-DNN v3.7.1 (Git Hash 8d263e693366ef8db40acc569cc7d8edf644556d)\n  - Build settings: "
            + "BLAS_INFO=mkl, BUILD_TYPE=Release, LAPACK_INFO=mkl, TORCH_VERSION=2.7.1, USE_CUDA=0, USE_MKL=ON, ";
    private static final List<String> OPENBLAS = List.of("/usr/lib/x86_64-linux-gnu/libtorch_cpu.so.1.13.0",
            "/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3",
            "/usr/lib/x86_64-linux-gnu/openblas-pthread/liblapack.so.3",
            "/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblasp-r0.3.21.so");
    private static final List<String> REFERENCE = List.of("/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0",
            "/usr/lib/x86_64-linux-gnu/lapack/liblapack.so.3.11.0", "/usr/lib/x86_64-linux-gnu/libtorch_cpu.so.1.13.0");
    private static final Processor NEW = new Processor("new", Set.of("avx2", "fma", "avx512f", "avx512bw", "avx512dq", "avx512vl",
            "avx512cd"));

    private static SetUp setUp(String config, List<String> mapped, String core) {
        return new SetUp("1.13.0", config, mapped, core, 1, "3.11.2");
    }

    private static Blas blas(String config, List<String> mapped, String core) {
        return Blas.under(setUp(config, mapped, core));
    }

    @Test
    void debiansTorchOnOpenBlas() {
        Blas blas = blas(DEBIAN, OPENBLAS, "SkylakeX");
        assertEquals("OpenBLAS 0.3.21 (code for SkylakeX)", blas.name());
        assertEquals("/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblasp-r0.3.21.so", blas.file());
        assertFalse(blas.isReference() || blas.mistakes(NEW));
    }

    @Test
    void debiansTorchOnTheReferenceBlas() {
        assertTrue(blas(DEBIAN, REFERENCE, "").isReference());
        assertTrue(blas(DEBIAN, List.of("/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0",
                "/usr/lib/x86_64-linux-gnu/openblas-pthread/liblapack.so.3",
                "/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblasp-r0.3.21.so"), "Prescott").isReference(),
                "OpenBLAS is there for LAPACK only");
    }

    @Test
    void othersUnderTheirOwnNames() {
        assertEquals("MKL 2024.2", blas(PACKAGE, List.of(), "").name());
        assertEquals("MKL", blas("BLAS_INFO=mkl", OPENBLAS, "").name());
        assertEquals("MKL", blas("", List.of("/opt/conda/lib/libmkl_rt.so.2"), "").name());
        assertEquals("OpenBLAS", blas("Build settings: BLAS_INFO=open, ", List.of(), "").name());
        assertEquals("OpenBLAS 0.3.21", blas("", List.of("/opt/numpy.libs/libopenblas64_p-r0-5007b62f.3.21.so",
                "/usr/lib/libopenblas-r0.3.21.so"), "").name());
        assertEquals("BLIS", blas(DEBIAN, List.of("/usr/lib/x86_64-linux-gnu/blis-pthread/libblas.so.3"), "").name());
        assertEquals("ATLAS", blas(DEBIAN, List.of("/usr/lib/x86_64-linux-gnu/atlas/libblas.so.3"), "").name());
        assertEquals("Accelerate", blas("BLAS_INFO=accelerate", List.of(), "").name());
        assertEquals("Eigen", blas("BLAS_INFO=eigen", List.of("/tmp/libtensorflow_cc.so.2"), "").name());
        assertEquals(Blas.Kind.UNKNOWN, blas(null, null, null).kind());
    }

    /** As on a machine of 2026 with Debian 12: 30 GFLOP/s in the place of 150. */
    @Test
    void openBlasThatTakesANewProcessorForAnOldOneIsNoticed() {
        assertTrue(blas(DEBIAN, OPENBLAS, "Prescott").mistakes(NEW));
        assertFalse(blas(DEBIAN, OPENBLAS, "Prescott").mistakes(new Processor("old", Set.of("sse2", "sse3"))));
        assertFalse(blas(DEBIAN, OPENBLAS, "Haswell").mistakes(NEW));
        assertFalse(blas(PACKAGE, List.of(), "").mistakes(NEW));
    }

    @Test
    void theProcessorIsReadAsLinuxDescribesIt() {
        Processor processor = Processor.of(List.of("processor\t: 0", "model name\t: Intel(R) Xeon(R) Processor",
                "flags\t\t: fpu sse2 fma avx avx2 avx512f avx512dq avx512cd avx512bw avx512vl", "model name\t: second"));
        assertEquals("Intel(R) Xeon(R) Processor", processor.name());
        assertEquals("SkylakeX", processor.openBlasCore());
        assertEquals("Haswell", Processor.of(List.of("flags : avx2 fma")).openBlasCore());
        assertEquals("", Processor.of(List.of()).openBlasCore());
    }

    @Test
    void theReferenceBlasIsRefusedWithTheMend() {
        assertEquals("PyTorch 1.13.0 of python3 stands on the reference BLAS (/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0), "
                + "which is ten times slower than others; "
                + "install OpenBLAS for it (Debian: apt-get install libopenblas0-pthread).",
                new PythonTorch("python3", setUp(DEBIAN, REFERENCE, "")).refusal());
        assertEquals("", new PythonTorch("python3", setUp(DEBIAN, OPENBLAS, "Haswell")).refusal());
        assertTrue(new PythonTorch("", null).refusal().startsWith("No Python of this machine has torch"));
    }
}
