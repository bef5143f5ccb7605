package io.github.askwell.ledger;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Library.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where addresses lead that are those of no page any more.
final class Moves {
  /// The pages of what a guide shows, by what the anchors there begin with.
  private static final Map<String, String> FOLDERS =
      Map.of(
          "question-", Kind.QUESTION.folder() + "/",
          "technology-", Kind.TECHNOLOGY.folder() + "/",
          "tip-", Kind.TIP.folder() + "/",
          "rubric-", Kind.COMPETENCY.folder() + "/");

  private final List<Move> all;
  private final Map<String, Move> byAddress = new LinkedHashMap<>();
  private final Map<String, List<String>> sources = new HashMap<>();

  Moves(List<Move> all) {
    this.all = all;
    for (var move : all) {
      byAddress.putIfAbsent(move.from(), move);
      if (!move.isOfPart() && !move.leavesSite()) {
        sources.computeIfAbsent(path(move.to()), _ -> new ArrayList<>()).add(move.from());
      }
    }
  }

  List<Move> all() {
    return all;
  }

  /// What is said of an address itself.
  Optional<Move> of(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /// The paths of the pages that lead to a page now.
  List<String> to(String path) {
    return sources.getOrDefault(path, List.of());
  }

  /// The anchor by which a guide now has what it had under another: the entry has a new id.
  Optional<String> renamed(String anchor) {
    return pageOf(anchor)
        .flatMap(this::of)
        .flatMap(move ->
            FOLDERS.entrySet().stream()
                .filter(shown -> isEntry(move.to(), shown.getValue()))
                .map(shown -> shown.getKey() + id(move.to(), shown.getValue()))
                .findFirst());
  }

  /// The page of the entry that an anchor of a guide is for.
  static Optional<String> pageOf(String anchor) {
    return FOLDERS.entrySet().stream()
        .filter(shown -> anchor.startsWith(shown.getKey()))
        .map(shown -> shown.getValue() + anchor.substring(shown.getKey().length()) + "/")
        .findFirst();
  }

  private static boolean isEntry(String address, String folder) {
    return address.startsWith(folder)
        && address.indexOf('/', folder.length()) == address.length() - 1;
  }

  private static String id(String address, String folder) {
    return address.substring(folder.length(), address.length() - 1);
  }

  static String path(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  static String anchor(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? "" : address.substring(hash + 1);
  }
}
