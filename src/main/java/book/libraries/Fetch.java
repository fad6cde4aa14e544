package book.libraries;

import book.FolderTree;
import book.Home;
import book.Problem;
import book.jvm.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mapping.files.Sha256;

/** Makes Maven copy a profile's libraries into a new folder, which takes its place completely or not at all. */
final class Fetch {

    /** Maven's command on this system. */
    static final List<String> MAVEN = List.of(File.separatorChar == '\\' ? "mvn.cmd" : "mvn");
    private static final long MEGABYTE = 1 << 20;
    private static final String STAMP = "fetched.txt";

    private final List<String> maven;

    Fetch(List<String> maven) {
        this.maven = maven;
    }

    /** Returns what distinguishes the libraries of one version of a profile's files, on one system, from all others. */
    static String stamp(Profile profile) {
        try {
            StringBuilder stamp = new StringBuilder(Sha256.of(Files.readAllBytes(Profile.pom(profile.name()))));
            for (Path source : new ProfileCode(profile.name()).sources()) {
                stamp.append(' ').append(Sha256.of(Files.readAllBytes(source)));
            }
            return stamp + " " + Natives.ofThisMachine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the stamp of a folder's libraries; empty if they are missing or incomplete. */
    static String stampIn(Path folder) {
        try {
            return Files.isRegularFile(folder.resolve(STAMP)) ? Files.readString(folder.resolve(STAMP)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    void into(Profile profile) {
        Natives.require(profile.title(), profile.natives(), Natives.ofThisMachine());
        System.err.println("Fetching " + profile.title() + " (" + profile.megabytes() + " MB, once"
                + (profile.unpacked() == 0 ? "" : "; unpacks " + profile.unpacked() + " MB when it is first used") + ") …");
        Path folder = profile.folder();
        Path fresh = folder.resolveSibling("." + profile.name() + "-" + ProcessHandle.current().pid());
        FolderTree.delete(fresh);
        try {
            Files.createDirectories(fresh);
            copy(profile, fresh);
            new ProfileCode(profile.name()).into(fresh);
            Files.writeString(fresh.resolve(STAMP), stamp(profile));
            replace(profile, fresh);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + Home.show(folder) + ": " + e.getMessage() + ".",
                    "Make " + Home.show(Home.target()) + " writable or free some space, then run the command again.", e);
        } finally {
            FolderTree.delete(fresh);
        }
    }

    /** Puts the new folder in place. Another process may have been faster: then its libraries stay. */
    private static void replace(Profile profile, Path fresh) throws IOException {
        Path old = fresh.resolveSibling(fresh.getFileName() + ".old");
        try {
            if (Files.exists(profile.folder())) {
                Files.move(profile.folder(), old);
            }
            Files.move(fresh, profile.folder());
        } catch (IOException e) {
            if (!profile.isFetched()) {
                throw e;
            }
        } finally {
            FolderTree.delete(old);
        }
    }

    private void copy(Profile profile, Path fresh) throws IOException {
        Path log = fresh.resolveSibling(profile.name() + ".log");
        List<String> command = new ArrayList<>(maven);
        command.addAll(List.of("-B", "-q", "-ntp", "-f", Profile.pom(profile.name()).toString(), "dependency:copy-dependencies",
                "-DincludeScope=runtime", "-Dnatives=" + Natives.ofThisMachine(), "-DoutputDirectory=" + fresh));
        ChildProcess process;
        try {
            process = ChildProcess.start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        } catch (IOException e) {
            Files.deleteIfExists(log);
            throw Problem.usage("Maven (mvn) is needed to fetch " + profile.title() + ", and it is not installed.",
                    "Install it (for example: apt-get install maven) and run the command again.");
        }
        if (exitCode(process, fresh, profile) != 0 || count(fresh) == 0) {
            requireRoom(profile, fresh, log);
            throw Problem.limit(profile.title() + " could not be fetched: " + reason(log) + ".",
                    "Check the network and run the command again; " + Home.show(log) + " has all that Maven said.");
        }
        Files.delete(log);
    }

    /** Says that the disk is full, if it is: then what Maven said of it could not be written either. */
    private static void requireRoom(Profile profile, Path fresh, Path log) throws IOException {
        long room = Files.getFileStore(fresh).getUsableSpace() / MEGABYTE;
        if (room < 1 || Files.readString(log).contains("No space left on device")) {
            throw Problem.limit("The disk is full: " + profile.title() + " could not be written to "
                    + Home.show(profile.folder()) + ".", "Free " + Math.max(1, profile.megabytes() + profile.unpacked())
                    + " MB and run the command again.");
        }
    }

    /** Waits for Maven; Ctrl-C ends it and deletes what it has copied. */
    private static int exitCode(ChildProcess process, Path fresh, Profile profile) {
        process.endsWithThisProgram(() -> FolderTree.delete(fresh));
        try (process) {
            return process.exitCode();
        } catch (InterruptedException e) {
            throw Problem.limit("Interrupted while fetching " + profile.title() + ".", "Run the command again.");
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar")).count();
        }
    }

    /** Returns Maven's first error, without its preamble, colours, addresses and advice. */
    private static String reason(Path log) throws IOException {
        String said = Files.readAllLines(log).stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .filter(line -> line.startsWith("[ERROR]")).findFirst().orElse("[ERROR] Maven copied nothing");
        return said.substring("[ERROR]".length()).strip()
                .replaceFirst("^Failed to execute goal .*?on project [^:]*: ", "")
                .replaceFirst("^Could not resolve dependencies for project \\S+: ", "")
                .replaceFirst("^Failed to collect .*(?=Could not transfer artifact )", "")
                .replaceAll(" \\(https?://[^)]*\\)", "").replaceAll("transfer failed for \\S+?,? ", "")
                .replaceFirst(" -> \\[Help \\d+]$", "").replaceFirst("[.:]$", "");
    }
}
