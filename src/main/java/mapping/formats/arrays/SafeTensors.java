package mapping.formats.arrays;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.tensor.Tensor;

/**
 * Tensors by name in the format safetensors (Hugging Face, 2022): eight bytes that say how long the header is, a header in JSON, the
 * numbers without a gap. Section 7.1. It can hold nothing but numbers and texts, which is what makes it safe.
 *
 * @param tensors  by name, in the order of their numbers
 * @param metadata texts about the file, by name
 */
public record SafeTensors(Map<String, RawTensor> tensors, Map<String, String> metadata) {

    private static final String METADATA = "__metadata__";
    private static final int LONGEST_HEADER = 100_000_000;    // the limit of the format's own library

    private static final Map<ElementType, String> NAMES = new EnumMap<>(Map.ofEntries(
        Map.entry(ElementType.BOOL, "BOOL"), Map.entry(ElementType.UINT8, "U8"), Map.entry(ElementType.INT8, "I8"),
        Map.entry(ElementType.UINT16, "U16"), Map.entry(ElementType.INT16, "I16"), Map.entry(ElementType.UINT32, "U32"),
        Map.entry(ElementType.INT32, "I32"), Map.entry(ElementType.UINT64, "U64"), Map.entry(ElementType.INT64, "I64"),
        Map.entry(ElementType.FLOAT16, "F16"), Map.entry(ElementType.BFLOAT16, "BF16"), Map.entry(ElementType.FLOAT32, "F32"),
        Map.entry(ElementType.FLOAT64, "F64")));

    public SafeTensors {
        Requirement.allGiven("The tensors", Requirement.given("The tensors", tensors).values());
        Requirement.allGiven("The texts", Requirement.given("The metadata", metadata).values());
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** The floats of a {@code state()}, without metadata. */
    public static SafeTensors of(Map<String, Tensor> state) {
        Requirement.allGiven("The tensors", Requirement.given("The state", state).values());
        Map<String, RawTensor> raw = new LinkedHashMap<>();
        state.forEach((name, tensor) -> raw.put(name, RawTensor.of(tensor)));
        return new SafeTensors(raw, Map.of());
    }

    /** The tensors as floats, for {@code load}. */
    public Map<String, Tensor> state() {
        return Npz.tensors(tensors);
    }

    /** Reads a file. */
    public static SafeTensors read(Path file) throws IOException {
        return parse("The file " + Requirement.given("The file", file), WholeFile.read(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name the beginning of a message: "The file w.safetensors"
     * @throws MalformedFile if the header is no such header, or its tensors are not exactly the bytes behind it, one after the
     *     other
     */
    public static SafeTensors parse(String name, byte[] bytes) {
        ByteCursor in = ByteCursor.of(name, bytes);
        long length = in.number64();
        if (length < 0 || length > LONGEST_HEADER) {
            throw in.malformed("promises a header of " + Long.toUnsignedString(length) + " bytes, where " + LONGEST_HEADER
                + " are the most");
        }
        ByteBuffer header = in.take(length, "its header");
        if (length == 0 || header.get(0) != '{') {
            throw in.malformed("has a header that does not begin with {");
        }
        Map<String, Json> members = Json.parse("The header of " + Character.toLowerCase(name.isEmpty() ? ' ' : name.charAt(0))
            + name.substring(Math.min(1, name.length())), header).members();
        Map<String, String> metadata = new LinkedHashMap<>();
        if (members.containsKey(METADATA)) {
            members.get(METADATA).members().forEach((key, text) -> metadata.put(key, text.text()));
        }
        Map<String, RawTensor> tensors = new LinkedHashMap<>();
        List<Map.Entry<String, Json>> entries = members.entrySet().stream().filter(entry -> !entry.getKey().equals(METADATA))
            .sorted(Comparator.comparingLong(entry -> offset(in, entry, 0))).toList();
        for (Map.Entry<String, Json> entry : entries) {
            tensors.put(entry.getKey(), tensor(in, entry, bytes.length - in.remaining() - 8 - (int) length));
        }
        if (!in.atEnd()) {
            throw in.malformed("has " + in.remaining() + " bytes behind its last tensor");
        }
        return new SafeTensors(tensors, metadata);
    }

    private static long offset(ByteCursor in, Map.Entry<String, Json> entry, int which) {
        List<Json> offsets = entry.getValue().member("data_offsets").items();
        if (offsets.size() != 2) {
            throw in.malformed("gives " + offsets.size() + " offsets for \"" + entry.getKey() + "\", where two are needed");
        }
        return offsets.get(which).whole();
    }

    private static RawTensor tensor(ByteCursor in, Map.Entry<String, Json> entry, long expected) {
        long from = offset(in, entry, 0);
        long to = offset(in, entry, 1);
        if (from != expected) {
            throw in.malformed("puts \"" + entry.getKey() + "\" at " + from + " where the tensor before it ends at " + expected);
        }
        String dtype = entry.getValue().member("dtype").text();
        ElementType type = NAMES.entrySet().stream().filter(known -> known.getValue().equals(dtype)).map(Map.Entry::getKey)
            .findFirst().orElseThrow(() -> in.malformed("holds numbers of type \"" + dtype + "\", which are not read here"));
        long[] sizes = entry.getValue().member("shape").items().stream().mapToLong(Json::whole).toArray();
        long needed = RawTensor.byteCount("The tensor \"" + entry.getKey() + "\"", type, sizes);
        if (to - from != needed) {
            throw in.malformed("gives \"" + entry.getKey() + "\" " + (to - from) + " bytes, where its shape takes " + needed);
        }
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) sizes[i];
        }
        return new RawTensor(type, shape, in.take(needed, "\"" + entry.getKey() + "\""));
    }

    /** The bytes of the file, as the format's own library writes it: widest numbers first, then by name; the header padded to 8. */
    public byte[] toBytes() {
        List<Map.Entry<String, RawTensor>> sorted = tensors.entrySet().stream()
            .sorted(Comparator.<Map.Entry<String, RawTensor>>comparingInt(entry -> -entry.getValue().type().bytes())
                .thenComparing(Map.Entry::getKey)).toList();
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(METADATA, metadata);
        }
        long at = 0;
        for (Map.Entry<String, RawTensor> entry : sorted) {
            RawTensor tensor = entry.getValue();
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("dtype", NAMES.get(tensor.type()));
            about.put("shape", tensor.shape());
            about.put("data_offsets", List.of(at, at + tensor.bytes().remaining()));
            header.put(entry.getKey(), about);
            at += tensor.bytes().remaining();
        }
        byte[] text = Json.of(header).toString().getBytes(StandardCharsets.UTF_8);
        int length = (text.length + 7) / 8 * 8;
        Requirement.length("The number of bytes", at + length + Long.BYTES);
        ByteBuffer out = ByteBuffer.allocate((int) at + length + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(length).put(text).put(" ".repeat(length - text.length).getBytes(StandardCharsets.US_ASCII));
        sorted.forEach(entry -> out.put(entry.getValue().bytes()));
        return out.array();
    }

    /** Writes a file, whole or not at all. */
    public void write(Path file) throws IOException {
        byte[] bytes = toBytes();
        WholeFile.write(file, out -> out.write(bytes));
    }
}
