package book.grading.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile submissions that are made, not written: code that chokes the compiler, archives and folders that choke a reader. */
final class HostileFiles {

    private final Path handedIn;
    private final List<String> names = new ArrayList<>();

    private HostileFiles(Path handedIn) {
        this.handedIn = handedIn;
    }

    /** Returns the learners' names. */
    static List<String> write(Path handedIn) throws IOException {
        HostileFiles files = new HostileFiles(handedIn);
        files.forTheCompiler();
        files.forTheReader();
        files.names();
        return files.names;
    }

    private void forTheCompiler() throws IOException {
        body("deep parentheses", "double d = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; return x;");
        body("deep sum", "double d = 1" + " + by".repeat(40_000) + "; return x;");
        body("deep blocks", "{".repeat(9_000) + "}".repeat(9_000) + " return x;");
        body("deep arrays", "Object o = " + "new Object[] {".repeat(5_000) + "}".repeat(5_000) + "; return x;");
        body("deep conditions", "double d = " + "by > 1 ? 1 : ".repeat(10_000) + "2; return x;");
        body("deep negations", "double d = " + "- ".repeat(30_000) + "1; return x;");
        body("deep calls", "String s = \"\"" + ".trim()".repeat(30_000) + "; return x;");
        file("deep generics", "class Scale { static double[] scale(double[] x, double by) { "
                + "java.util.List<".repeat(3_000) + "String" + ">".repeat(3_000) + " l = null; return x; } }");
        file("deep classes", "class Scale { static double[] scale(double[] x, double by) { return x; } "
                + "class A { " + nestedClasses(400) + " } }");
        file("nested lambdas", nestedLambdas(14));
        file("nested generic calls",
                "class Scale { static <T> T id(T t) { return t; } static double[] scale(double[] x, double by)"
                + " { return " + "id(".repeat(200) + "x" + ")".repeat(200) + "; } }");
        file("doubling strings", doublingStrings(40));
        file("long string constants", "class Scale { static final String S = \"" + "s".repeat(60_000) + "\"; " + constants(9)
                + " static double[] scale(double[] x, double by) { return x; } }");
        body("a large method", "double d = 0; " + "d += by; ".repeat(60_000) + " return x;");
        file("many fields", "class Scale { " + many("static int f%d;", 60_000)
                + " static double[] scale(double[] x, double by) { return x; } }");
        file("many classes", "class Scale { static double[] scale(double[] x, double by) { return x; } } "
                + many("class C%d { }", 20_000));
        file("many errors", "class Scale { " + many("int f%d = g%<d;", 30_000) + " }");
        file("a long error", "class Scale { " + "x".repeat(900_000) + " }");
        file("an error with escapes", "class Scale { int a = \u001b[2J\u001b[31m<script>alert(1)</script>; }");
        file("nul bytes", "class Scale { \0\0\0 }");
        file("only comments", "/* " + "*".repeat(100_000));
        file("cyclic inheritance", "class Scale extends Scale { } class A extends B { } class B extends A { }");
        file("expanding types", "class Scale { interface N<Z> { } interface C<X> extends N<N<? super C<C<X>>>> { }"
                + " static N<? super C<Byte>> cast(C<Byte> c) { return c; }"
                + " static double[] scale(double[] x, double by) { return x; } }");
        file("switch over strings", "class Scale { static double[] scale(double[] x, double by) { switch (\"\" + by) { "
                + many("case \"%d\": by++;", 9_000) + " } return x; } }");
    }

    private static String nestedClasses(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("class C").append(i).append(" { ");
        }
        return text + "}".repeat(depth);
    }

    /** Lambdas in lambdas over overloads: javac tries each of them with each. */
    static String nestedLambdas(int depth) {
        StringBuilder text = new StringBuilder("class Scale { interface A { int a(int x); } interface B { String b(int x); }"
                + " interface C { Object c(int x); } static int f(A a) { return 1; } static String f(B b) { return \"\"; }"
                + " static Object f(C c) { return null; } static double[] scale(double[] x, double by) { Object o = ");
        for (int i = 0; i < depth; i++) {
            text.append("f(x").append(i).append(" -> ");
        }
        return text + "1" + ")".repeat(depth) + "; return x; } }";
    }

    private static String doublingStrings(int times) {
        StringBuilder text = new StringBuilder("class Scale { static final String S0 = \"0123456789\"; ");
        for (int i = 1; i < times; i++) {
            text.append("static final String S").append(i).append(" = S").append(i - 1).append(" + S").append(i - 1).append("; ");
        }
        return text + "static double[] scale(double[] x, double by) { return x; } }";
    }

    private static String constants(int times) {
        return many("static final String T%d = S + S + S + S + S + S + S + S + %<d;", times);
    }

    private static String many(String what, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(String.format(what, i)).append(' ');
        }
        return text.toString();
    }

    private void forTheReader() throws IOException {
        Path thousands = folder("thousands of candidates");
        for (int i = 0; i < 4_000; i++) {
            Files.createDirectories(thousands.resolve("f" + i));
            Files.writeString(thousands.resolve("f" + i).resolve("Scale.java"), Trap.scaling("return x;") + "// " + i);
        }
        Path large = folder("large candidates");
        for (int i = 0; i < 300; i++) {
            Files.createDirectories(large.resolve("f" + i));
            Files.write(large.resolve("f" + i).resolve("Scale.java"), new byte[1 << 20]);
        }
        Files.createDirectories(folder("a folder of that name").resolve("Scale.java"));
        Files.createSymbolicLink(folder("a link").resolve("Scale.java"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder("a link to a folder").resolve("scale"), Path.of("/etc"));
        Files.createSymbolicLink(folder("a link in a circle").resolve("circle"), handedIn);
        String deep = "d/".repeat(900);
        Files.createDirectories(folder("deep folders").resolve(deep));
        file("random bytes", "");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(handedIn.resolve("file random bytes/Scale.java"), noise);
        zip("zip outside", "../../Scale.java", Trap.scaling("return x;").getBytes(StandardCharsets.UTF_8), 1);
        zip("zip absolute", "/tmp/Scale.java", Trap.scaling("return x;").getBytes(StandardCharsets.UTF_8), 1);
        zip("zip escapes in a name", "a\u001b[2J<b>../Scale.java", new byte[3], 1);
        zip("zip bomb", "Scale.java", new byte[300 << 20], 1);
        zip("zip of bombs", "%d/Scale.java", new byte[8 << 20], 60);
        zip("zip of thousands", "%d/Scale.java", "class Scale { }".getBytes(StandardCharsets.UTF_8), 15_000);
        zip("zip of names", "%d/" + "n".repeat(60_000) + "/Scale.java", new byte[1], 200);
        byte[] lying = zipped("Scale.java", new byte[64 << 20], 1);
        for (int i = 0; i + 4 < lying.length; i++) { // the central directory's record: the unpacked size is at 24
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                lying[i + 24] = 10;
                lying[i + 25] = 0;
                lying[i + 26] = 0;
                lying[i + 27] = 0;
            }
        }
        put("zip lying about its size", lying);
        byte[] cut = zipped("Scale.java", noise, 1);
        put("zip cut short", java.util.Arrays.copyOf(cut, cut.length / 2));
        put("zip of nothing", new byte[0]);
        put("zip of noise", noise);
    }

    private void names() throws IOException {
        for (String name : List.of("n".repeat(240), "=1+1", "\t=1+1", "＝1+1", "@SUM(1)", "\u001b[2Jname",
                "<script>alert(1)</script>",
                "![x](javascript:1)|", "a\nb", "%s%n", "-rf", "con", "\u202egpj.exe", "üñí字")) {
            Files.createDirectories(handedIn.resolve(name));
            Files.writeString(handedIn.resolve(name).resolve("Scale.java"), Trap.scaling("return x;"));
            names.add(name);
        }
        put("z".repeat(240), zipped("Scale.java", Trap.scaling("return x;").getBytes(StandardCharsets.UTF_8), 1));
    }

    private void body(String name, String body) throws IOException {
        file(name, Trap.scaling(body));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder(name).resolve("Scale.java"), text);
    }

    private Path folder(String name) throws IOException {
        names.add("file " + name);
        return Files.createDirectories(handedIn.resolve("file " + name));
    }

    private void zip(String name, String path, byte[] content, int times) throws IOException {
        put(name, zipped(path, content, times));
    }

    private void put(String name, byte[] bytes) throws IOException {
        names.add(name);
        Files.write(handedIn.resolve(name + ".zip"), bytes);
    }

    private static byte[] zipped(String path, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(String.format(path, i)));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
