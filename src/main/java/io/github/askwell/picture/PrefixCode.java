package io.github.askwell.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A code that has short words for frequent symbols, after Huffman, numbered as
/// [RFC 1951, 3.2.2](https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2) says.
///
/// @param lengths how many bits the word of each symbol has; 0 for one that does not occur
/// @param words the words, their first bit lowest
record PrefixCode(int[] lengths, int[] words) {

  /// @param counts how often each symbol occurs
  /// @param longest how many bits a word may have
  static PrefixCode of(int[] counts, int longest) {
    var weights = counts.clone();
    var lengths = lengths(weights);
    while (Arrays.stream(lengths).max().orElse(0) > longest) {
      Arrays.setAll(weights, i -> weights[i] == 0 ? 0 : weights[i] / 2 + 1);
      lengths = lengths(weights);
    }
    return new PrefixCode(lengths, words(lengths, longest));
  }

  void write(int symbol, BitWriter out) {
    out.write(words[symbol], lengths[symbol]);
  }

  /// A symbol or a pair of nodes.
  private record Node(long weight, int order, int[] symbols) {}

  private static int[] lengths(int[] weights) {
    var lengths = new int[weights.length];
    var open =
        new PriorityQueue<Node>(
            Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        open.add(new Node(weights[i], i, new int[] {i}));
      }
    }
    if (open.size() == 1) {
      lengths[open.remove().order()] = 1;
    }
    for (int order = weights.length; open.size() > 1; order++) {
      open.add(joined(open.remove(), open.remove(), order, lengths));
    }
    return lengths;
  }

  private static Node joined(Node a, Node b, int order, int[] lengths) {
    var symbols = Arrays.copyOf(a.symbols(), a.symbols().length + b.symbols().length);
    System.arraycopy(b.symbols(), 0, symbols, a.symbols().length, b.symbols().length);
    for (int symbol : symbols) {
      lengths[symbol]++;
    }
    return new Node(a.weight() + b.weight(), order, symbols);
  }

  private static int[] words(int[] lengths, int longest) {
    var words = new int[lengths.length];
    int next = 0;
    for (int length = 1; length <= longest; length++) {
      next <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          words[symbol] = Integer.reverse(next++) >>> 32 - length;
        }
      }
    }
    return words;
  }
}
