package book.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import book.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java's names of systems and processors, and those of artifacts with natives. */
class NativesTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm64", "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64", "Windows 11, amd64, windows-x86_64"})
    void everySystemHasItsClassifier(String os, String arch, String classifier) {
        assertEquals(classifier, Natives.classifier(os, arch));
    }

    @ParameterizedTest
    @CsvSource({"FreeBSD, amd64", "Linux, riscv64", "Windows 11, aarch64"})
    void othersAreToldWhereItWorks(String os, String arch) {
        Problem problem = assertThrows(Problem.class, () -> Natives.classifier(os, arch));
        assertEquals("The optional libraries have no native code for " + os + " on " + arch + ".", problem.getMessage());
    }

    @Test
    void thisMachineIsOneOfThem() {
        assertEquals(Natives.classifier(System.getProperty("os.name"), System.getProperty("os.arch")), Natives.ofThisMachine());
    }
}
