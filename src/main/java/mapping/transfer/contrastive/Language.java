package mapping.transfer.contrastive;

import java.util.List;
import java.util.Set;
import mapping.Mapping;
import mapping.Requirement;
import mapping.text.Words;
import mapping.text.tokens.Characters;

/** A language of captions, section 8.3.1: how it names classes and grounds, and what its tokens are. */
public enum Language {

    /** Words in small letters, without articles. */
    ENGLISH(List.of("bird", "mammal", "food", "flower"), List.of("grass", "gravel", "brick")),
    /** Characters, without punctuation. */
    CHINESE(List.of("鸟类", "哺乳动物", "食物", "花卉"), List.of("草地", "砾石", "砖墙"));

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final List<String> classes;
    private final List<String> grounds;

    Language(List<String> classes, List<String> grounds) {
        this.classes = classes;
        this.grounds = grounds;
    }

    /** Names of {@link mapping.data.sets.Stamps#CLASSES}, in the same order. */
    public List<String> classes() {
        return classes;
    }

    /** Names of the textures grass, gravel and brick. */
    public List<String> grounds() {
        return grounds;
    }

    /** A tint on a texture: "red brick". */
    public String ground(Tint tint, int texture) {
        Requirement.given("The tint", tint);
        Requirement.index("texture", texture, grounds.size());
        return this == ENGLISH ? tint.english() + " " + grounds.get(texture) : tint.chinese() + grounds.get(texture);
    }

    /** Text ↦ tokens. */
    public Mapping<String, List<String>> tokens() {
        return this == ENGLISH ? this::words : this::characters;
    }

    private List<String> words(String text) {
        return new Words().apply(text).stream().filter(word -> !ARTICLES.contains(word)).toList();
    }

    private List<String> characters(String text) {
        return new Characters().apply(text).stream().filter(sign -> Character.isLetterOrDigit(sign.codePointAt(0))).toList();
    }
}
