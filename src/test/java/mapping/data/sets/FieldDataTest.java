package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mapping.Laws;
import mapping.data.files.Wave;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * The sentences, sounds and faces of section 1.1.3, against counts that their sources give or that NumPy took from the files.
 */
class FieldDataTest {

    @Test
    void halfOfTheReviewsPraise() {
        Reviews reviews = Reviews.load();
        assertEquals(1000, reviews.sentences().size());
        assertEquals(500, Arrays.stream(reviews.labels()).sum());
        assertEquals("Good case, Excellent value.", reviews.sentences().get(1));
        assertEquals(1, reviews.labels()[1]);
    }

    @Test
    void theHandbook() {
        assertEquals(722, Handbook.translations().size());
        assertTrue(Handbook.translations().stream()
            .allMatch(pair -> pair.first().matches("[A-Z].*[.]") && !pair.second().isBlank()));
        assertEquals(45, Handbook.names().size());
        assertTrue(Handbook.names().stream().noneMatch(sentence -> sentence.text().matches(".*[\\[\\]].*")), "no marks are left");
        Handbook.Marked ian = Handbook.parse("[person Ian] left [place San Francisco].");
        assertEquals("Ian left San Francisco.", ian.text());
        assertEquals(List.of(new Handbook.Name("person", 0, 3), new Handbook.Name("place", 9, 22)), ian.names());
    }

    /** Counts by cut, uniq and wc. */
    @Test
    void theHandbookInThreeLanguages() {
        List<Handbook.Paragraph> paragraphs = Handbook.paragraphs();
        assertEquals(1741, paragraphs.size());
        int[] chapters = new int[19];
        int before = 0;
        for (Handbook.Paragraph each : paragraphs) {
            assertTrue(each.chapter() >= before, "in the book's order");
            before = each.chapter();
            chapters[each.chapter()]++;
            assertTrue(each.chinese().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
            assertNotEquals(each.english(), each.french());
        }
        assertArrayEquals(new int[] {52, 155, 30, 27, 103, 78, 117, 47, 184, 247, 46, 222, 182, 25, 124, 61, 7, 10, 24},
            chapters);
    }

    /** Counts by cut, sort and uniq from the file. */
    @Test
    void theMails() {
        List<Mails.Mail> mails = Mails.load();
        assertEquals(4755, mails.size());
        assertEquals(1047, mails.stream().mapToInt(Mails.Mail::label).sum());
        assertEquals(2782, mails.stream().mapToInt(Mails.Mail::thread).distinct().count());
        assertEquals(80, mails.stream().filter(mail -> mail.day().startsWith("2001-")).count());
        assertTrue(mails.stream().map(Mails.Mail::text).noneMatch(String::isBlank));
        assertTrue(mails.stream().map(Mails.Mail::text).allMatch(text -> text.codePointCount(0, text.length()) <= 400));
    }

    @Test
    void theRatings() {
        assertEquals(3382, Afinn.load().size());
        assertEquals(-3, Afinn.load().get("bad"));
        assertEquals(3, Afinn.load().get("good"));
    }

    /** Numbers of samples and sums of squares by NumPy. */
    @Test
    void theVoices() {
        int[] samples = {65966, 35657, 43176, 49172, 41481, 63537};
        double[] energy = {772.3367211557925, 580.8776456890628, 777.4747921861708, 252.78565106075257, 408.9126153951511,
            655.5251771053299};
        for (int voice = 0; voice < samples.length; voice++) {
            int count = 0;
            double sum = 0;
            for (Wave wave : SpokenDigits.load(SpokenDigits.VOICES.get(voice))) {
                assertEquals(8000, wave.rate());
                count += wave.samples().length;
                for (float sample : wave.samples()) {
                    sum += (double) sample * sample;
                }
            }
            assertEquals(samples[voice], count);
            assertEquals(energy[voice], sum, 1e-6);
        }
        assertThrows(IllegalArgumentException.class, () -> SpokenDigits.load("klingon"));
    }

    /** Samples and energy as Python's wave module reads them; seven digits are among the words of the cards. */
    @Test
    void theSpokenSentences() {
        int[] samples = {0, 0};
        double[] energy = {0, 0};
        for (int kind = 0; kind < 2; kind++) {
            for (SpokenSentences.Sentence sentence : SpokenSentences.load(SpokenSentences.KINDS.get(kind))) {
                assertEquals(8000, sentence.sound().rate());
                assertTrue(sentence.words().matches("[a-z]+( [a-z]+)*"), sentence.words());
                samples[kind] += sentence.sound().samples().length;
                for (float sample : sentence.sound().samples()) {
                    energy[kind] += (double) sample * sample;
                }
            }
        }
        assertArrayEquals(new int[] {197840, 77203}, samples);
        assertArrayEquals(new double[] {769.8240054957569, 514.1472412403673}, energy, 1e-6);
        Set<String> digits = Set.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        assertEquals(7, SpokenSentences.load("cards").stream().flatMap(s -> Stream.of(s.words().split(" ")))
            .filter(digits::contains).count());
        assertThrows(IllegalArgumentException.class, () -> SpokenSentences.load("klingon"));
    }

    /**
     * Each language has each digit from fifteen voices, none in both parts; all words are equally loud, by the script that
     * made them.
     */
    @Test
    void theSyntheticVoices() {
        for (String language : SyntheticDigits.LANGUAGES) {
            Set<String> learnt = new TreeSet<>();
            for (SyntheticDigits.Part part : SyntheticDigits.Part.values()) {
                List<SyntheticDigits.Utterance> words = SyntheticDigits.load(language, part);
                assertEquals(part == SyntheticDigits.Part.TRAINING ? 100 : 50, words.size());
                for (int i = 0; i < words.size(); i++) {
                    assertEquals(i % 10, words.get(i).digit());
                    double squares = 0;
                    for (float sample : words.get(i).sound().samples()) {
                        squares += (double) sample * sample;
                    }
                    assertEquals(0.1, Math.sqrt(squares / words.get(i).sound().samples().length), 0.002);
                    assertTrue(part == SyntheticDigits.Part.TRAINING ? learnt.add(words.get(i).voice()) || i % 10 > 0
                        : !learnt.contains(words.get(i).voice()));
                }
            }
            assertEquals(10, learnt.size());
        }
        assertThrows(IllegalArgumentException.class, () -> SyntheticDigits.load("klingon", SyntheticDigits.Part.TEST));
    }

    @Test
    void aPhotographIsAMapping() {
        RandomSource random = RandomSource.of(1);
        Faces.Person person = Faces.person(random);
        Faces.Circumstances now = Faces.circumstances(random, 1);
        Laws.require(Faces.photograph(now), person);
        Faces.Circumstances still = new Faces.Circumstances(0, 0, 0, 0, false, 0, 1);
        float[] frontal = Faces.photograph(still).apply(person);
        for (int y = 0; y < Faces.SIDE; y++) {
            for (int x = 0; x < Faces.SIDE; x++) {
                assertEquals(frontal[y * Faces.SIDE + x], frontal[y * Faces.SIDE + Faces.SIDE - 1 - x], "symmetric");
            }
        }
        float[] shifted = Faces.photograph(new Faces.Circumstances(1, 0, 0, 0, false, 0, 1)).apply(person);
        assertArrayEquals(Arrays.copyOfRange(frontal, 240, 263), Arrays.copyOfRange(shifted, 241, 264));
        assertThrows(IllegalArgumentException.class, () -> new Faces.Person(new double[] {2, 0, 0, 0, 0, 0, 0, 0}));
    }

    /** Counts as the script that derived the file printed them; documents stay whole. */
    @Test
    void theNames() {
        List<BrownNames> all = BrownNames.load();
        assertEquals(11_445, all.size());
        List<Long> kinds = BrownNames.KINDS.stream().map(kind -> all.stream().flatMap(each -> each.names().stream())
            .filter(name -> name.kind().equals(kind)).count()).toList();
        assertEquals(List.of(2_625L, 424L, 3_291L), kinds);
        assertEquals(136, all.stream().map(BrownNames::document).distinct().count());
        int parts = 0;
        for (BrownNames.Part part : BrownNames.Part.values()) {
            parts += BrownNames.load(part).stream().map(BrownNames::document).distinct().toList().size();
        }
        assertEquals(136, parts);
        assertEquals(BrownNames.Part.TEST, all.stream().filter(each -> each.document().equals("ca05")).findFirst().get().part());
    }

    /** The same of the glosses, and of the Chinese sentences. */
    @Test
    void thePlacesAndTheChineseWords() {
        List<PlaceGlosses> glosses = PlaceGlosses.load();
        assertEquals(2_733, glosses.size());
        assertEquals(3_152, glosses.stream().flatMap(each -> each.others().stream()).filter(PlaceGlosses.Other::whole).count());
        assertEquals(2_417, glosses.stream().flatMap(each -> each.others().stream()).filter(other -> !other.whole()).count());
        List<ChineseWords> sentences = ChineseWords.load();
        assertEquals(1_321, sentences.size());
        assertEquals(List.of("感谢", "你", "查看", "我们", "的", "成果", "。"), sentences.get(4).words());
    }
}
