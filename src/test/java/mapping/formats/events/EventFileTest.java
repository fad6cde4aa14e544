package mapping.formats.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import mapping.formats.ByteCursor;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of the two records were computed by hand from the format's definition; tensorflow/tensorboard, compat/proto. */
class EventFileTest {

    private static final String FIRST = "1800000000000000a37f4b22 09000000000000f03f1a0d627261696e2e4576656e743a32 86bf577a";
    private static final String LOSS = "1a00000000000000129bd82d 09000000000000004010012a0d0a0b0a046c6f7373150000003f e20576ce";

    @TempDir
    Path folder;

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] file(Event... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Records.framed(new Event(1, 0, Event.FIRST).toBytes()));
        for (Event event : events) {
            out.writeBytes(Records.framed(event.toBytes()));
        }
        return out.toByteArray();
    }

    /** Everything that can be shown. */
    static byte[] everything() {
        return file(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)),
            Event.of(3, 2, "train/weights", Distribution.of(new float[] {-1, -1e-30f, 0, 0, 1e-9f, 0.5f, 0.52f, 7})),
            Event.of(4, 3, "picture", PngImage.of(3, 2, 3, new float[18])),
            Event.of(5, 4, "说明", new Shown.Text("**loss** of 第一次")),
            new Event(6, 5, new Graph(List.of(new Graph.Node("in", "Placeholder", List.of()),
                new Graph.Node("net/0", "Dense", List.of("in"))))),
            new Event(7, 6, new Event.Summary(List.of(new Value("a", new Shown.Scalar(1)),
                new Value("b", new Shown.Scalar(2))))));
    }

    @Test
    void theBytesOfTheFirstTwoRecords() {
        assertEquals(FIRST.replace(" ", ""), hex(Records.framed(new Event(1, 0, Event.FIRST).toBytes())));
        assertEquals(LOSS.replace(" ", ""), hex(Records.framed(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)).toBytes())));
    }

    @Test
    void emptyRecordsAndThoseOf64Bytes() {
        assertEquals(16, Records.framed(new byte[0]).length);
        assertEquals(80, Records.framed(new byte[64]).length);
        assertEquals(1, Records.read(ByteCursor.of("It", Records.framed(new byte[0]))).size());
    }

    @Test
    void everythingComesBack() {
        List<Event> events = EventFile.read("The file", everything());
        assertEquals(7, events.size());
        assertEquals(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)), events.get(1));
        Distribution weights = (Distribution) ((Event.Summary) events.get(2).content()).values().get(0).shown();
        assertEquals(Distribution.of(new float[] {-1, -1e-30f, 0, 0, 1e-9f, 0.5f, 0.52f, 7}), weights);
        assertEquals(8, Arrays.stream(weights.counts()).sum());
        assertEquals(Event.of(5, 4, "说明", new Shown.Text("**loss** of 第一次")), events.get(4));
        assertEquals("Dense", ((Graph) events.get(5).content()).nodes().get(1).operation());
        assertEquals(2, ((Event.Summary) events.get(6).content()).values().size());
        assertArrayEquals(new double[] {1, 0.5}, EventFile.scalars(events, "loss").get(0));
    }

    @Test
    void bucketsAreTensorFlows() {
        Distribution one = Distribution.of(new float[] {0});
        assertArrayEquals(new double[] {0, 1e-12, Double.MAX_VALUE}, one.limits(), "zero falls between 0 and 1e-12");
        assertArrayEquals(new double[] {0, 1, 0}, one.counts());
        Distribution two = Distribution.of(new float[] {1, 1.05f, 1.2f});
        double[] limits = two.limits();
        assertEquals(1.1, limits[limits.length - 2] / limits[limits.length - 3], 1e-12);
        assertEquals(3, two.count());
        assertEquals(1 + 1.05f + 1.2f, two.sum(), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> Distribution.of(new float[] {Float.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Distribution.of(new float[0]));
    }

    @Test
    void picturesAreReadByTheJdk() throws IOException {
        PngImage grey = PngImage.of(1, 1, 3, new float[] {0, 0.5f, 2});
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(grey.png()));
        assertEquals(3, read.getWidth());
        int[] pixels = read.getRaster().getPixels(0, 0, 3, 1, (int[]) null);
        assertArrayEquals(new int[] {0, 128, 255}, pixels);
        float[] planes = new float[3 * 300 * 200];
        planes[0] = 1;
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(PngImage.of(3, 200, 300, planes).png()));
        assertEquals(0xffff0000, large.getRGB(0, 0));
        assertEquals(0xff000000, large.getRGB(299, 199));
    }

    @Test
    void aFolderWithAChineseName() throws IOException {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode('训'),
            "this system's locale has no Chinese file names");
        Path run = folder.resolve("训练 一").resolve("première");
        try (EventWriter out = EventWriter.in(run, 1_790_000_000)) {
            out.write(Event.of(1_790_000_001, 0, "损失", new Shown.Scalar(2)));
            assertTrue(out.file().getFileName().toString().contains("tfevents"));
            assertEquals("tensorboard --logdir \"" + run.toAbsolutePath() + "\"", out.command());
            assertEquals(2, EventFile.read(out.file()).size(), "whole before it is closed");
        }
        try (EventWriter second = EventWriter.in(run, 1_790_000_000)) {
            assertEquals(1, EventFile.read(second.file()).size(), "another file of the same second");
        }
    }

    @Test
    void whatTensorFlow2WritesForANumberIsRead() {
        // dtype DT_FLOAT, no shape, tensor_content or float_val: tensorflow.summary.scalar
        byte[] value = hexed("0a046c6f7373 4208 0801 2204 0000003f");
        byte[] summary = new mapping.formats.protobuf.MessageWriter().bytes(1, value).toBytes();
        byte[] event = new mapping.formats.protobuf.MessageWriter().float64(1, 2).whole(2, 1).bytes(5, summary).toBytes();
        assertEquals(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)), Event.of("It", java.nio.ByteBuffer.wrap(event)));
    }

    private static byte[] hexed(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @Test
    void aDamagedFileIsRefusedInASentence() {
        byte[] good = file(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)));
        assertRefused("It ends within the data of record 1: at byte 52 it promises 26 more and has 20.",
            Arrays.copyOf(good, 72));
        byte[] data = good.clone();
        data[20] ^= 1;
        assertRefused("It has a wrong checksum of the data of record 0, which begins at byte 0: it says ", data);
        byte[] length = good.clone();
        length[43] = 127;
        assertRefused("It has a wrong checksum of the length of record 1, which begins at byte 40: it says ", length);
        assertRefused("It does not begin with the version of event files, brain.Event:2.",
            Records.framed(Event.of(2, 1, "loss", new Shown.Scalar(0.5f)).toBytes()));
        assertRefused("It does not begin with the version of event files, brain.Event:2.", new byte[0]);
    }

    private static void assertRefused(String sentence, byte[] bytes) {
        String said = assertThrows(MalformedFile.class, () -> EventFile.read("It", bytes)).getMessage();
        assertTrue(said.startsWith(sentence), said);
    }

    @Test
    void aFileBeingWrittenIsReadAsFarAsItGoes() throws IOException {
        byte[] all = everything();
        Path file = folder.resolve("events.out.tfevents.1");
        int before = 0;
        for (int end = 0; end <= all.length; end++) {
            Files.write(file, Arrays.copyOf(all, end));
            int now = EventFile.soFar(file).size();
            assertTrue(now >= before);
            before = now;
        }
        assertEquals(7, before);
    }

    @Test
    void spoiltFilesAreReadOrRefused() {
        Fuzz.Outcome framed = Fuzz.of(List.of(everything()), 20_000, bytes -> EventFile.read("The file", bytes));
        assertTrue(framed.refused() > 19_000, framed::toString);
        // behind checksums that are right: the messages themselves are spoilt
        byte[] first = Records.framed(new Event(1, 0, Event.FIRST).toBytes());
        List<byte[]> messages = Records.read(ByteCursor.of("It", everything())).stream().map(buffer -> {
            byte[] copy = new byte[buffer.remaining()];
            buffer.get(copy);
            return copy;
        }).toList();
        Fuzz.Outcome inside = Fuzz.of(messages, 5_000, bytes -> {
            byte[] record = Records.framed(bytes);
            byte[] file = Arrays.copyOf(first, first.length + record.length);
            System.arraycopy(record, 0, file, first.length, record.length);
            return EventFile.read("The file", file);
        });
        assertTrue(inside.refused() > 5_000, inside::toString);
        System.out.println("event files spoilt: " + framed + ", messages spoilt: " + inside);
    }
}
