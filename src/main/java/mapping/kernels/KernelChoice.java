package mapping.kernels;

/**
 * Which kernels this JVM uses: the vector form if the JVM was started with {@code --add-modules jdk.incubator.vector} and
 * neither the environment variable {@code BOOK_SIMD} nor the system property {@code book.simd} says {@code off}, else
 * the plain form. Results do not differ, speed does.
 */
final class KernelChoice {

    static final Kernels BEST = choose();

    private KernelChoice() {
    }

    private static Kernels choose() {
        String wish = System.getProperty("book.simd", System.getenv().getOrDefault("BOOK_SIMD", "on"));
        boolean possible = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return possible && !wish.equalsIgnoreCase("off") ? VectorKernels.INSTANCE : PlainKernels.INSTANCE;
    }
}
