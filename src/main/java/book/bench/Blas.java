package book.bench;

import book.bench.work.SetUp;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library that multiplies matrices for another: BLAS, basic linear algebra subprograms. A network's speed is mostly its.
 *
 * @param name    with its version and the processor that it takes this one for, as far as they are known
 * @param file    where it is; empty if it is built into the library itself or not known
 * @param kind    which of those that are known
 * @param core    the processor for which it has chosen its code, in OpenBLAS's words; may be empty
 */
record Blas(String name, String file, Kind kind, String core) {

    /** Those that are known. */
    enum Kind {
        MKL("MKL"), OPENBLAS("OpenBLAS"), BLIS("BLIS"), ATLAS("ATLAS"), ACCELERATE("Accelerate"), EIGEN("Eigen"),
        REFERENCE("the reference BLAS"), UNKNOWN("a BLAS that is not known");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** Processors of OpenBLAS that have no vectors of 256 bits: on one that has them, a fifth of the speed or less. */
    private static final Set<String> OLD_CORES = Set.of("Generic", "Prescott", "Core2", "Penryn", "Dunnington", "Nehalem", "Atom",
            "Katmai", "Coppermine", "Northwood", "Banias", "Athlon", "Opteron", "Opteron_SSE3", "Barcelona", "Bobcat", "Nano");

    private static final Pattern OPENBLAS_FILE = Pattern.compile("openblas\\w*-r?(\\d+(?:\\.\\d+)+)");
    /** Other libraries stand in for the reference BLAS under its name, each in a folder of its own. */
    private static final Pattern STAND_IN = Pattern.compile("openblas|blis|atlas|mkl|Accelerate");
    private static final Pattern MKL_VERSION = Pattern.compile("Math Kernel Library(?: Version)? (\\d+(?:\\.\\d+)*)");
    private static final Pattern BLAS_INFO = Pattern.compile("BLAS_INFO=(\\w+)");

    /** Returns the BLAS under a program that has said what it stands on. */
    static Blas under(SetUp setup) {
        String config = setup.config() == null ? "" : setup.config();
        List<String> mapped = setup.mapped() == null ? List.of() : setup.mapped();
        String core = setup.core() == null ? "" : setup.core();
        Matcher info = BLAS_INFO.matcher(config);
        String built = info.find() ? info.group(1) : "";
        if (built.equals("mkl")) {
            Matcher version = MKL_VERSION.matcher(config);
            return new Blas(Kind.MKL.label + (version.find() ? " " + version.group(1) : ""), "", Kind.MKL, "");
        }
        Blas found = in(mapped, core);
        if (found.kind != Kind.UNKNOWN) {
            return found;
        }
        return switch (built) {
            case "open" -> new Blas(openBlas("", core), "", Kind.OPENBLAS, core);
            case "accelerate" -> new Blas(Kind.ACCELERATE.label, "", Kind.ACCELERATE, "");
            case "eigen" -> new Blas(Kind.EIGEN.label, "", Kind.EIGEN, "");
            default -> found;
        };
    }

    /**
     * Finds it among the files of a process. The reference BLAS goes first: it is there only if a library asked for it by name,
     * while another may be there for the sake of LAPACK alone.
     */
    private static Blas in(List<String> mapped, String core) {
        for (Kind kind : List.of(Kind.REFERENCE, Kind.MKL, Kind.OPENBLAS, Kind.BLIS, Kind.ATLAS, Kind.ACCELERATE)) {
            List<String> files = mapped.stream().filter(file -> isOf(kind, file)).toList();
            if (!files.isEmpty()) {
                String file = files.stream().filter(each -> OPENBLAS_FILE.matcher(each).find()).findFirst().orElse(files.get(0));
                return kind == Kind.OPENBLAS ? new Blas(openBlas(file, core), file, kind, core)
                        : new Blas(kind.label, file, kind, "");
            }
        }
        return new Blas(Kind.UNKNOWN.label, "", Kind.UNKNOWN, "");
    }

    private static boolean isOf(Kind kind, String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        return switch (kind) {
            case MKL -> base.startsWith("libmkl_");
            case OPENBLAS -> file.contains("openblas");
            case BLIS -> base.startsWith("libblis") || file.contains("/blis");
            case ATLAS -> file.contains("/atlas/") || base.startsWith("libatlas") || base.startsWith("libsatlas");
            case ACCELERATE -> file.contains("Accelerate.framework");
            default -> base.startsWith("librefblas") || base.startsWith("libblas.so") && !STAND_IN.matcher(file).find();
        };
    }

    private static String openBlas(String file, String core) {
        Matcher version = OPENBLAS_FILE.matcher(file);
        return Kind.OPENBLAS.label + (version.find() ? " " + version.group(1) : "")
                + (core.isEmpty() ? "" : " (code for " + core + ")");
    }

    /** Whether it is the reference BLAS, which is an order of magnitude slower than the others. */
    boolean isReference() {
        return kind == Kind.REFERENCE;
    }

    /** Whether it has taken a processor for one of another age. */
    boolean mistakes(Processor processor) {
        return kind == Kind.OPENBLAS && OLD_CORES.contains(core) && !processor.openBlasCore().isEmpty();
    }
}
