package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * A Chinese sentence of the Debian Administrator's Handbook as its words, section 6.2.2. The program jieba cut it into words;
 * nobody checked them.
 *
 * @param chapter as in {@link Handbook.Paragraph}
 * @param words   punctuation marks are words of their own
 */
public record ChineseWords(int chapter, List<String> words) {

    public ChineseWords {
        words = Requirement.copied("The words", words);
    }

    /**
     * All 1,321 sentences, in the book's order.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<ChineseWords> load() {
        return Lines.of("handbook-words", "sentences.tsv.gz").stream().map(line -> line.split("\t"))
            .map(cells -> new ChineseWords(Integer.parseInt(cells[0]), Arrays.asList(cells[1].split(" ")))).toList();
    }
}
