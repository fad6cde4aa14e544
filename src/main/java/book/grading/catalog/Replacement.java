package book.grading.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a reference and what a mutant says in their place, written as a {@code diff} block: lines begin with {@code -}
 * (the reference's), {@code +} (the mutant's) or a space (both).
 *
 * @param line the line of its file where the block begins, counted from 1
 */
record Replacement(int line, List<String> before, List<String> after) {

    /** Reads the lines of a block; throws IllegalArgumentException if one begins with another character. */
    static Replacement parse(int line, List<String> block) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (String written : block) {
            char sign = written.isEmpty() ? ' ' : written.charAt(0); // editors strip the space of an empty line
            String rest = written.isEmpty() ? "" : written.substring(1);
            if ("-+ ".indexOf(sign) < 0) {
                throw new IllegalArgumentException(written);
            }
            if (sign != '+') {
                before.add(rest);
            }
            if (sign != '-') {
                after.add(rest);
            }
        }
        return new Replacement(line, before, after);
    }

    /** Returns every place where the replaced lines begin in the reference, counted from 0. */
    List<Integer> places(List<String> reference) {
        return IntStream.rangeClosed(0, reference.size() - before.size())
                .filter(i -> reference.subList(i, i + before.size()).equals(before)).boxed().toList();
    }
}
