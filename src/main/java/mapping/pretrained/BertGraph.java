package mapping.pretrained;

import static mapping.activations.Activations.gelu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxNode;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.normalization.LayerNorm;
import mapping.tensor.Tensor;

/**
 * An ONNX graph of a BERT, as PyTorch exports it, ↦ the same network in our layers. Section 7.3.2. Tables, biases and
 * normalizations keep their names in the file. The matrices lose theirs, since the exporter transposes them and calls the result
 * {@code onnx::MatMul_885}; each is found from its bias: the node that adds the bias adds it to a product, and that product's
 * second factor is the matrix. The number of heads stands where the keys are cut, ε where a root is taken.
 */
public final class BertGraph implements Mapping<OnnxGraph, BertEncoder> {

    private static final int MOST_BLOCKS = 1_000;

    /** @throws MalformedFile if the graph is no such BERT; names what is missing */
    @Override
    public BertEncoder apply(OnnxGraph graph) {
        return new Search(Requirement.given("The graph", graph)).encoder();
    }

    @Override
    public String name() {
        return "BERT of a graph";
    }

    /** One graph, with the node that gives each value and those that take it. */
    private static final class Search {

        private final OnnxGraph graph;
        private final Map<String, OnnxNode> giver = new TreeMap<>();
        private final Map<String, List<OnnxNode>> takers = new TreeMap<>();

        Search(OnnxGraph graph) {
            this.graph = graph;
            for (OnnxNode node : graph.nodes()) {
                node.outputs().forEach(output -> giver.put(output, node));
                node.inputs().forEach(input -> takers.computeIfAbsent(input, key -> new ArrayList<>()).add(node));
            }
        }

        BertEncoder encoder() {
            double epsilon = epsilon();
            int heads = 0;
            List<TransformerBlock> blocks = new ArrayList<>();
            while (graph.initializers().containsKey(block(blocks.size()) + "output.dense.bias") && blocks.size() < MOST_BLOCKS) {
                heads = heads == 0 ? heads() : heads;
                blocks.add(block(block(blocks.size()), heads, epsilon));
            }
            if (blocks.isEmpty()) {
                throw missing("the weight " + block(0) + "output.dense.bias");
            }
            return new BertEncoder(new Embedding(weight("embeddings.word_embeddings.weight"), -1),
                new Embedding(weight("embeddings.token_type_embeddings.weight"), -1),
                new LearntPositions(weight("embeddings.position_embeddings.weight")), norm("embeddings.LayerNorm", epsilon),
                    blocks);
        }

        private static String block(int number) {
            return "encoder.layer." + number + ".";
        }

        private TransformerBlock block(String at, int heads, double epsilon) {
            MultiHeadAttention attention = new MultiHeadAttention(dense(at + "attention.self.query"),
                dense(at + "attention.self.key"), dense(at + "attention.self.value"), dense(at + "attention.output.dense"), heads,
                false, null, null);
            Layer feedForward = dense(at + "intermediate.dense").then(gelu()).then(dense(at + "output.dense"));
            return new TransformerBlock(attention, norm(at + "attention.output.LayerNorm", epsilon), feedForward,
                norm(at + "output.LayerNorm", epsilon), false, Layers.identity());
        }

        private Tensor weight(String name) {
            RawTensor raw = graph.initializers().get(name);
            if (raw == null) {
                throw missing("the weight " + name);
            }
            return raw.tensor();
        }

        private LayerNorm norm(String name, double epsilon) {
            Tensor scale = weight(name + ".weight");
            return new LayerNorm(List.of(scale.numel()), scale, weight(name + ".bias"), epsilon);
        }

        /** The matrix whose product the bias is added to, as (out, in). */
        private Dense dense(String name) {
            OnnxNode add = taker(name + ".bias", "Add");
            for (String input : add.inputs()) {
                OnnxNode product = giver.get(input);
                if (product != null && product.operator().equals("MatMul") && product.inputs().size() == 2) {
                    return new Dense(weight(product.inputs().get(1)).transpose(0, 1).copy(), weight(name + ".bias"));
                }
            }
            throw missing("a product that " + name + ".bias is added to");
        }

        /** Keys are cut by a Reshape to (batch, times, heads, width of a head). */
        private int heads() {
            OnnxNode add = taker(block(0) + "attention.self.key.bias", "Add");
            OnnxNode cut = taker(add.outputs().get(0), "Reshape");
            OnnxNode shape = giver.get(cut.inputs().size() < 2 ? "" : cut.inputs().get(1));
            if (shape == null || !shape.operator().equals("Concat") || shape.inputs().size() != 4) {
                throw missing("the shape (batch, times, heads, width) that keys are cut to");
            }
            return (int) constant(shape.inputs().get(2)).number(0);
        }

        private double epsilon() {
            for (OnnxNode node : graph.nodes()) {
                OnnxNode sum = node.operator().equals("Sqrt") ? giver.get(node.inputs().get(0)) : null;
                if (sum != null && sum.operator().equals("Add") && sum.inputs().size() == 2) {
                    return constant(sum.inputs().get(1)).number(0);
                }
            }
            throw missing("a root whose argument has an ε added");
        }

        private Constant constant(String value) {
            OnnxNode node = giver.get(value);
            RawTensor raw = node == null ? graph.initializers().get(value) : node.tensor("value");
            if (raw == null || raw.count() != 1) {
                throw missing("one number as \"" + value + "\"");
            }
            return new Constant(raw);
        }

        private OnnxNode taker(String value, String operator) {
            return takers.getOrDefault(value, List.of()).stream().filter(node -> node.operator().equals(operator)).findFirst()
                .orElseThrow(() -> missing("a node " + operator + " that takes " + value));
        }

        private static MalformedFile missing(String what) {
            return MalformedFile.in("The graph", "is no BERT as PyTorch exports it: it lacks " + what);
        }
    }

    /** A tensor of one number. */
    private record Constant(RawTensor raw) {
        double number(int at) {
            return raw.type().number(raw.bytes(), at);
        }
    }
}
