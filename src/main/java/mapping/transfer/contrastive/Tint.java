package mapping.transfer.contrastive;

/** The colour of a ground in the pictures of section 8.3.1: what a grey texture's red, green and blue are multiplied by. */
public enum Tint {

    GREY("grey", "灰色", 1, 1, 1),
    RED("red", "红色", 1.5, 0.5, 0.5),
    GREEN("green", "绿色", 0.5, 1.4, 0.5),
    BLUE("blue", "蓝色", 0.5, 0.6, 1.6),
    YELLOW("yellow", "黄色", 1.4, 1.3, 0.4),
    PURPLE("purple", "紫色", 1.3, 0.5, 1.4);

    private final String english;
    private final String chinese;
    private final double[] strengths;

    Tint(String english, String chinese, double... strengths) {
        this.english = english;
        this.chinese = chinese;
        this.strengths = strengths;
    }

    /** Its name in English. */
    public String english() {
        return english;
    }

    /** Its name in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What grey is multiplied by to give red, green and blue. */
    public double[] strengths() {
        return strengths.clone();
    }
}
