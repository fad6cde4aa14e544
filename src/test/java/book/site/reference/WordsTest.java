package book.site.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void capitalsAndPluralsDoNotMatter() {
        assertEquals(Words.of("loss function"), Words.of("Loss functions"));
        assertEquals(Words.of("mini-batch"), Words.of("mini batches"));
        assertEquals(Words.of("cross-entropy"), Words.of("Cross-entropies"));
        assertEquals(List.of("bias", "class", "axis"), Words.of("bias class axis"));
        assertEquals(Words.of("GAN"), Words.of("GANs"));
        assertNotEquals(Words.of("law"), Words.of("µ-law"));
    }

    @Test
    void namesOfATerm() {
        assertEquals(List.of("variational autoencoder", "VAE"), Glossary.names("variational autoencoder (VAE)"));
        assertEquals(List.of("half-width float", "float16", "bfloat16"), Glossary.names("half-width float (float16, bfloat16)"));
        assertEquals(List.of("training, validation and test part"), Glossary.names("training, validation and test part"));
    }

    @Test
    void chineseWordsStandInTheOrderOfTheirPinyin() {
        List<String> sorted = Stream.of("梯度", "损失函数", "学习率", "安全", "编码器", "k 均值聚类").sorted(Pinyin.ORDER).toList();
        assertEquals(List.of("k 均值聚类", "安全", "编码器", "损失函数", "梯度", "学习率"), sorted);
        assertEquals("T", Pinyin.initial("梯度"));
        assertEquals("Z", Pinyin.initial("最小二乘"));
        assertEquals("A", Pinyin.initial("鞍点"));
    }

    @Test
    void anchorsAreSmallAndPlain() {
        assertEquals("term-van-den-oord-2016", Slug.of("term van den Oord 2016"));
        assertEquals("muckstein-mu-law", Slug.of("Mückstein: µ-law"));
    }
}
