package mapping.formats.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mapping.formats.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip archives that Java wrote are read; hostile ones are refused in a sentence. */
class ZipMembersTest {

    private static final int LOCAL = 30;

    private static byte[] zip(boolean deflated, String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                byte[] content = ("content of " + name + " ".repeat(100)).getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                if (!deflated) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String refusal(byte[] zip, Consumer<ZipMembers> use) {
        return assertThrows(MalformedFile.class, () -> use.accept(ZipMembers.of("The file", zip))).getMessage();
    }

    /** The list's entry of the only member, of this archive. */
    private static ByteBuffer list(byte[] zip, int offset) {
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = all.getInt(zip.length - 6);
        return all.position(at + offset).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void whatJavaWroteIsRead() {
        for (boolean deflated : new boolean[] {false, true}) {
            ZipMembers zip = ZipMembers.of("The file", zip(deflated, "a.json", "folder/b"));
            assertEquals(List.of("a.json", "folder/b"), zip.names());
            assertArrayEquals(("content of folder/b" + " ".repeat(100)).getBytes(StandardCharsets.UTF_8),
                zip.bytes("folder/b", 1000));
        }
        assertEquals("The file has no member \"c\".", refusal(zip(true, "a"), zip -> zip.bytes("c", 10)));
        assertEquals(List.of(), ZipMembers.of("The file", zip(true)).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a/../../b", "C:a", "a\\b", "a//b", "./a", "a\nb"})
    void namesThatLeadOutAreRefused(String name) {
        assertEquals("The file has a member whose name leads out of it or is none: \"" + name + "\".",
            refusal(zip(true, name), zip -> { }));
    }

    @Test
    void lyingSizesAreRefused() {
        byte[] more = zip(true, "a");
        list(more, 24).putInt(0, 5000);
        assertEquals("The file has a member \"a\" that unpacks to another size than it says.",
            refusal(more, zip -> zip.bytes("a", 10_000)));
        byte[] less = zip(true, "a");
        list(less, 24).putInt(0, 5);
        assertEquals("The file has a member \"a\" that unpacks to another size than it says.",
            refusal(less, zip -> zip.bytes("a", 10_000)));
        assertEquals("The file has a member \"a\" of 112 bytes, of which at most 50 are read.",
            refusal(zip(true, "a"), zip -> zip.bytes("a", 50)));
        byte[] stored = zip(false, "a");
        list(stored, 24).putInt(0, 5);
        assertEquals("The file gives the member \"a\" a size of 5 bytes, where it has 112.", refusal(stored, zip -> { }));
        byte[] huge = zip(false, "a");
        list(huge, 20).putInt(0, 0x7ffffff0).putInt(4, 0x7ffffff0);
        assertEquals("The file ends within the member \"a\": at byte 31 it promises 2147483632 more and has 112.",
            refusal(huge, zip -> { }));
        byte[] zip64 = zip(false, "a");
        list(zip64, 20).putInt(0, -1);
        assertEquals("The file has the member \"a\" in the form for more than 4 GB (zip64), which is not read here.",
            refusal(zip64, zip -> { }));
    }

    @Test
    void whatContradictsTheListIsRefused() {
        byte[] overlapping = zip(false, "a", "b");
        ByteBuffer all = ByteBuffer.wrap(overlapping).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(all.getInt(overlapping.length - 6) + 46 + 1 + 42, 0);
        all.put(all.getInt(overlapping.length - 6) + 46 + 1 + 46, (byte) 'a');
        assertEquals("The file has the member \"a\" twice.", refusal(overlapping, zip -> { }));
        byte[] elsewhere = zip(false, "a", "b");
        ByteBuffer.wrap(elsewhere).order(ByteOrder.LITTLE_ENDIAN).putInt(
            ByteBuffer.wrap(elsewhere).order(ByteOrder.LITTLE_ENDIAN).getInt(elsewhere.length - 6) + 46 + 1 + 42, 3);
        assertEquals("The file does not have the member \"b\" where its list says.", refusal(elsewhere, zip -> { }));
        byte[] damaged = zip(false, "a");
        damaged[LOCAL + 5] ^= 1;
        assertEquals("The file has a member \"a\" that is damaged: its checksum differs.",
            refusal(damaged, zip -> zip.bytes("a", 1000)));
        byte[] encrypted = zip(false, "a");
        list(encrypted, 8).put(0, (byte) 1);
        assertEquals("The file has the member \"a\" encrypted, which is not read here.", refusal(encrypted, zip -> { }));
        byte[] packed = zip(false, "a");
        list(packed, 10).put(0, (byte) 12);
        assertEquals("The file has the member \"a\" packed by method 12, which is not read here.", refusal(packed, zip -> { }));
        byte[] counted = zip(false, "a");
        counted[counted.length - 12] = 2;
        counted[counted.length - 14] = 2;
        assertThrows(MalformedFile.class, () -> ZipMembers.of("The file", counted));
        assertEquals("The file is no zip archive: it lacks the list at the end.", refusal(new byte[100], zip -> { }));
    }

    /** Two members whose bytes are the same place: what archives do that unpack to more than any disk. */
    @Test
    void membersOverEachOtherAreRefused() {
        byte[] inner = zip(false, "b");
        byte[] bytes = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN).array();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = LOCAL + 1 + 112;
        local(zip, "a", length);
        zip.put(inner, 0, length);
        int begin = zip.position();
        listed(zip, "a", length, 0);
        listed(zip, "b", 112, LOCAL + 1);
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0).putShort((short) 2).putShort((short) 2).putInt(end - begin).putInt(begin)
            .putShort((short) 0);
        assertEquals("The file has members that lie over each other.",
            refusal(Arrays.copyOf(bytes, zip.position()), all -> { }));
    }

    private static void local(ByteBuffer zip, String name, int size) {
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).putInt(size)
            .putInt(size).putShort((short) 1).putShort((short) 0).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static void listed(ByteBuffer zip, String name, int size, int at) {
        zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 0).putInt(0)
            .putInt(0).putInt(size).putInt(size).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0)
            .putShort((short) 0).putInt(0).putInt(at).put(name.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void tooManyMembersAreRefused() {
        String[] names = new String[ZipMembers.MOST_MEMBERS + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = "m" + i;
        }
        assertEquals("The file has 1001 members, of which at most 1000 are read.", refusal(zip(true, names), zip -> { }));
    }

    @Test
    void archivesThatAreNoKerasFileAreRefused() {
        assertEquals("The file has no member \"metadata.json\".", keras("config.json", "model.weights.h5"));
        assertEquals("The file has its weights as pickled objects of NumPy (model.weights.npz), which is not read here.",
            keras("metadata.json", "config.json", "model.weights.npz"));
        assertEquals("The file has its weights in several files (model.weights.json), which is not read here.",
            keras("metadata.json", "config.json", "model.weights.json"));
    }

    private static String keras(String... names) {
        return assertThrows(MalformedFile.class, () -> KerasFile.parse("The file", zip(true, names), 1000)).getMessage();
    }

    @Test
    void classesAreSpeltAsKerasSpellsThem() {
        assertEquals(List.of("dense", "conv2d", "max_pooling2d", "batch_normalization", "re_lu", "leaky_re_lu", "lstm", "gru",
            "global_average_pooling2d", "input_layer"), List.of("Dense", "Conv2D", "MaxPooling2D", "BatchNormalization", "ReLU",
                "LeakyReLU", "LSTM", "GRU", "GlobalAveragePooling2D", "InputLayer").stream().map(KerasVariables::snake).toList());
    }
}
