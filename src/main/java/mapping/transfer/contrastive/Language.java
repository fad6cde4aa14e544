package mapping.transfer.contrastive;

import java.util.List;
import java.util.Set;
import mapping.Requirement;
import mapping.data.sets.StampCaption;
import mapping.text.Words;
import mapping.text.tokens.Characters;

/** A language of captions, section 8.3.1: what it calls the classes, and what its tokens are. */
public enum Language {

    /** Words in small letters, without articles. */
    ENGLISH("bird", "mammal", "food", "flower"),
    /** Characters, without punctuation. */
    CHINESE("鸟类", "哺乳动物", "食物", "花卉");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final List<String> classes;

    Language(String... classes) {
        this.classes = List.of(classes);
    }

    /** Names of {@link mapping.data.sets.Stamps#CLASSES}, in the same order. */
    public List<String> classes() {
        return classes;
    }

    /** The caption in this language. */
    public String of(StampCaption caption) {
        Requirement.given("The caption", caption);
        return this == ENGLISH ? caption.english() : caption.chinese();
    }

    /** The caption and the class: "A crow. A bird." */
    public String of(StampCaption caption, int category) {
        Requirement.index("class", category, classes.size());
        String kind = classes.get(category);
        return of(caption) + (this == ENGLISH ? " A " + kind + "." : kind + "。");
    }

    /** Text ↦ tokens. */
    public List<String> tokens(String text) {
        Requirement.given("The text", text);
        return this == ENGLISH ? new Words().apply(text).stream().filter(word -> !ARTICLES.contains(word)).toList()
            : new Characters().apply(text).stream().filter(sign -> Character.isLetterOrDigit(sign.codePointAt(0))).toList();
    }
}
