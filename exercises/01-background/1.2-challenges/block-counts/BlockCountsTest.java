import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockCountsTest {

    @Test
    @DisplayName("a convolution from 4 to 6 with windows of 3 × 3: 222 parameters, with 2 groups 114")
    void convolutionParameters() {
        Check.equal("parameters, 1 group", 222L, BlockCounts.convolutionParameters(4, 6, 3, 1));
        Check.equal("parameters, 2 groups", 114L, BlockCounts.convolutionParameters(4, 6, 3, 2));
    }

    // MobileNetV2 begins with a convolution of 32 channels each by itself, 3 × 3, on 112 × 112: 3,612,672.
    @Test
    @DisplayName("multiply-adds: 7,560 of the example without groups, 3,612,672 of 32 channels each by itself")
    void convolutionMultiplyAdds() {
        Check.equal("multiply-adds", 7560L, BlockCounts.convolutionMultiplyAdds(4, 6, 3, 1, 5, 7));
        Check.equal("multiply-adds", 3_612_672L, BlockCounts.convolutionMultiplyAdds(32, 32, 3, 32, 112, 112));
    }

    @Test
    @DisplayName("attention of width 768 has 2,362,368 parameters")
    void attentionParameters() {
        Check.equal("parameters", 2_362_368L, BlockCounts.attentionParameters(768));
    }

    // nanoGPT's table for GPT-2: 3,623,878,656 + 1,610,612,736 + 1,610,612,736 + 1,207,959,552 operations, two a multiply-add.
    @Test
    @DisplayName("attention over 2 vectors of width 3 costs 96 multiply-adds, in GPT-2 4,026,531,840")
    void attentionMultiplyAdds() {
        Check.equal("multiply-adds, small", 96L, BlockCounts.attentionMultiplyAdds(2, 3));
        Check.equal("multiply-adds, GPT-2", 4_026_531_840L, BlockCounts.attentionMultiplyAdds(1024, 768));
    }
}
