package mapping.formats.keras;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/**
 * The members of a zip archive by name, by the list at its end: each must stand where the list says, under the same name, and,
 * when it is asked for, have the size and the checksum of the list. Nothing is unpacked before that, nor further than its size
 * says; names that lead out of a folder, members that lie over each other, encrypted ones and archives in several parts are
 * refused.
 */
final class ZipMembers {

    /** How many members an archive may have. */
    static final int MOST_MEMBERS = 1000;

    private static final int END = 0x06054b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int LOCAL_BYTES = 30;
    private static final int MOST_COMMENT = 0xffff;
    private static final long ZIP64 = 0xffffffffL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int PIECE = 1 << 14;

    private final String name;
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** @param packed its bytes as they stand in the archive */
    private record Member(int method, long sum, long size, long begin, ByteBuffer packed) {
    }

    private ZipMembers(String name) {
        this.name = name;
    }

    /** @param name the beginning of a message */
    static ZipMembers of(String name, byte[] bytes) {
        ZipMembers zip = new ZipMembers(name);
        zip.read(bytes);
        return zip;
    }

    private void read(byte[] bytes) {
        int end = bytes.length - END_BYTES;
        while (end >= 0 && !(number(bytes, end, 4) == END && end + END_BYTES + number(bytes, end + 20, 2) == bytes.length)) {
            end--;
            if (end < bytes.length - END_BYTES - MOST_COMMENT) {
                end = -1;
            }
        }
        if (end < 0) {
            throw MalformedFile.in(name, "is no zip archive: it lacks the list at the end");
        }
        long count = number(bytes, end + 10, 2);
        if (number(bytes, end + 4, 4) != 0 || number(bytes, end + 8, 2) != count) {
            throw MalformedFile.in(name, "is a zip archive in several parts, which is not read here");
        }
        if (count > MOST_MEMBERS) {
            throw MalformedFile.in(name, "has " + count + " members, of which at most " + MOST_MEMBERS + " are read");
        }
        long size = number(bytes, end + 12, 4);
        long begin = number(bytes, end + 16, 4);
        if (begin + size != end) {
            throw MalformedFile.in(name, "has a list at its end that does not stand where it says");
        }
        ByteCursor list = ByteCursor.of(name, ByteBuffer.wrap(bytes, (int) begin, (int) size));
        List<Member> places = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            places.add(member(list, bytes, begin));
        }
        if (!list.atEnd()) {
            throw MalformedFile.in(name, "has a list at its end that is longer than its members");
        }
        places.sort(Comparator.comparingLong(Member::begin));
        for (int i = 1; i < places.size(); i++) {
            Member before = places.get(i - 1);
            if (before.begin() + LOCAL_BYTES + before.packed().remaining() > places.get(i).begin()) {
                throw MalformedFile.in(name, "has members that lie over each other");
            }
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private Member member(ByteCursor list, byte[] bytes, long most) {
        if (list.number32() != LISTED) {
            throw MalformedFile.in(name, "has a list at its end with something else in it");
        }
        list.number32();
        boolean encrypted = (list.unsignedShort() & 1) == 1;
        int method = list.unsignedShort();
        list.number32();
        long sum = list.number32() & ZIP64;
        long packed = list.number32() & ZIP64;
        long size = list.number32() & ZIP64;
        int[] lengths = {list.unsignedShort(), list.unsignedShort(), list.unsignedShort()};
        list.number64();
        long begin = list.number32() & ZIP64;
        String member = list.text(lengths[0], "the name of a member");
        list.take((long) lengths[1] + lengths[2], "what is said of a member");
        requireInside(member);
        String told = "the member \"" + member + "\"";
        if (packed == ZIP64 || size == ZIP64 || begin == ZIP64) {
            throw MalformedFile.in(name, "has " + told + " in the form for more than 4 GB (zip64), which is not read here");
        }
        if (encrypted || method != STORED && method != DEFLATED) {
            throw MalformedFile.in(name, "has " + told + (encrypted ? " encrypted" : " packed by method " + method)
                + ", which is not read here");
        }
        if (method == STORED && packed != size) {
            throw MalformedFile.in(name, "gives " + told + " a size of " + size + " bytes, where it has " + packed);
        }
        ByteCursor local = ByteCursor.of(name, ByteBuffer.wrap(bytes, 0, (int) most));
        local.take(begin, told);
        boolean same = local.number32() == LOCAL;
        local.take(LOCAL_BYTES - 8, told);
        int nameLength = local.unsignedShort();
        int more = local.unsignedShort();
        if (!same || nameLength != lengths[0] || !local.text(nameLength, told).equals(member)) {
            throw MalformedFile.in(name, "does not have " + told + " where its list says");
        }
        local.take(more, told);
        Member found = new Member(method, sum, size, begin, local.take(packed, told));
        if (members.put(member, found) != null) {
            throw MalformedFile.in(name, "has " + told + " twice");
        }
        return found;
    }

    /** A name must be a path inside of the archive, as no folder above or beside it is meant. */
    private void requireInside(String member) {
        boolean inside = !member.isEmpty() && member.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ');
        for (String part : (member.endsWith("/") ? member.substring(0, member.length() - 1) : member).split("/", -1)) {
            inside &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        if (!inside) {
            throw MalformedFile.in(name, "has a member whose name leads out of it or is none: \"" + member + "\"");
        }
    }

    /** The names, in the order of the list. */
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    /**
     * The bytes of a member.
     *
     * @param most how many they may be
     */
    byte[] bytes(String member, long most) {
        Member found = members.get(member);
        if (found == null) {
            throw MalformedFile.in(name, "has no member \"" + member + "\"");
        }
        if (found.size() > most) {
            throw MalformedFile.in(name, "has a member \"" + member + "\" of " + found.size() + " bytes, of which at most " + most
                + " are read");
        }
        byte[] packed = new byte[found.packed().remaining()];
        found.packed().duplicate().get(packed);
        byte[] bytes = found.method() == STORED ? packed : inflated(member, packed, found.size());
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != found.sum()) {
            throw MalformedFile.in(name, "has a member \"" + member + "\" that is damaged: its checksum differs");
        }
        return bytes;
    }

    private byte[] inflated(String member, byte[] packed, long size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!inflater.finished() && out.size() <= size) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) {
                    break;
                }
                out.write(piece, 0, count);
            }
            if (!inflater.finished() || out.size() != size || inflater.getRemaining() > 0) {
                throw MalformedFile.in(name, "has a member \"" + member + "\" that unpacks to another size than it says");
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw MalformedFile.in(name, "has a member \"" + member + "\" that cannot be unpacked");
        } finally {
            inflater.end();
        }
    }
}
