package mapping.hostile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.data.files.Wave;
import mapping.data.layouts.CocoInstances;
import mapping.data.layouts.CocoResult;
import mapping.data.layouts.ImageFolder;
import mapping.data.layouts.RunLengths;
import mapping.data.layouts.VoxCeleb;
import mapping.data.sets.SpokenSentences;
import mapping.data.sets.SyntheticDigits;
import mapping.data.sets.Voices;
import mapping.formats.RawTensor;
import mapping.formats.events.EventWriter;
import mapping.formats.json.Json;
import mapping.generative.autoregressive.PixelByPixel;
import mapping.generative.variational.BernoulliMixture;
import mapping.generative.variational.DiagonalGaussian;
import mapping.generative.variational.Elbo;
import mapping.generative.variational.Vae;
import mapping.layers.Dense;
import mapping.monitoring.EventLog;
import mapping.pretrained.BertEncoder;
import mapping.pretrained.Pooling;
import mapping.pretrained.SentenceEncoder;
import mapping.random.RandomSource;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.recognition.DigitStrings;
import mapping.speech.recognition.SpeakingVoice;
import mapping.speech.recognition.SpeechRows;
import mapping.speech.recognition.SpokenString;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.tokens.BertWords;
import mapping.text.tokens.WordPiece;
import mapping.transfer.alignment.Span;
import mapping.transfer.alignment.Subtitle;
import mapping.transfer.alignment.Subtitles;

/** Sensible things whose parts must fit each other, so that plain arguments do not make them. */
final class Made {

    private Made() {
    }

    static Stream<Object> all(Path folder) {
        RunLengths mask = new RunLengths(2, 2, 1, 2, 1);
        CocoInstances.Image image = new CocoInstances.Image(1, 2, 2, "1.jpg");
        CocoInstances.Annotation annotation = new CocoInstances.Annotation(1, 1, 1, new double[] {0, 0, 2, 2}, 2, false, mask);
        WordPiece pieces = WordPiece.of(new BertWords(true),
            List.of(WordPiece.PADDING, WordPiece.UNKNOWN, WordPiece.CLASS, WordPiece.SEPARATOR, WordPiece.MASK, "a", "name"));
        BertEncoder encoder = BertEncoder.of(7, 8, 4, 2, 8, 1, RandomSource.of(1));
        float[] samples = new float[400];
        Arrays.fill(samples, 0.1f);
        Wave sound = new Wave(8000, samples);
        SpeakingVoice voice = new SpeakingVoice("a", Map.of(0, sound, 1, sound, 2, sound, 3, sound));
        SpokenString string = voice.say(List.of(1, 2), RandomSource.of(1));
        CtcNetwork network = CtcNetwork.of(SpeechRows.SIZE, 3, 2, 3, RandomSource.of(1));
        Subtitle subtitle = new Subtitle(new Span(1, 2), "a");
        return Stream.of(mask, image, annotation,
            new CocoInstances(List.of(image), List.of(new CocoInstances.Category(1, "a", "b")), List.of(annotation)),
            new CocoResult(1, 1, new double[] {0, 0, 2, 2}, 0.5, mask),
            new VoxCeleb.Trial(true, "id10270/5r0dWxy17C8/00001.wav", "id10270/7r0dWxy17C8/00001.wav"),
            new ImageFolder(List.of("n1"), List.of(new ImageFolder.Picture(folder.resolve("a.jpg"), 0))), pieces, encoder,
            new SentenceEncoder(pieces, encoder, Pooling.values()[0], 8), sound, Json.parse("numbers", "[1, 2.5]"),
            new Voices.Utterance("a", "one", sound), new SyntheticDigits.Utterance("english", "a", 1, sound),
            new SpokenSentences.Sentence("a", "b", sound),
            Vae.of(3, 4, 2, RandomSource.of(1)), new PixelByPixel(Dense.of(3, 3, RandomSource.of(1)), 3),
            BernoulliMixture.kernels(Tensors.ones(2, 3), 0.1), DiagonalGaussian.standard(2, 3),
            new Elbo(Tensor.vector(-1, -2), Tensor.vector(1, 1)),
            RawTensor.of(new long[] {2, 3}, 2), EventWriter.in(folder.resolve("events"), 1),
                EventLog.in(folder.resolve("log"), () -> 1), voice, string, network, new DigitStrings(List.of(voice), false),
            subtitle, new Subtitles(List.of(subtitle)));
    }
}
