package io.github.askwell.seal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What interviewers type to open a sealed guide.
///
/// @param text in the compatible form of its characters (NFKC), without spaces around it, so that two
///     keyboards give the same
public record Passphrase(String text) {
  private static final int LONGEST = 1000;

  /// Whoever has the published files can try passphrases without asking anyone. A machine with a few
  /// dozen graphics cards tries some ten million a second against 600,000 rounds of PBKDF2; so many guesses
  /// keep it busy for four months.
  private static final double GUESSES_LOG10 = 14;

  /// More says nothing more of its strength, and takes long to weigh.
  private static final int WEIGHED = 100;

  public Passphrase {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /// Why it is no good; nothing when it is.
  ///
  /// @param known words that whoever knows the site would try
  public Optional<String> weakness(List<String> known) {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (text.length() > LONGEST) {
      return Optional.of("it has more than " + LONGEST + " characters");
    }
    var words = known.stream().flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+")));
    var weighed = text.substring(0, Math.min(WEIGHED, text.length()));
    var strength = new Zxcvbn().measure(weighed, words.toList());
    if (strength.getGuessesLog10() >= GUESSES_LOG10) {
      return Optional.empty();
    }
    var warning = strength.getFeedback().getWarning();
    return Optional.of(
        "it takes some 10^%d guesses to find; 10^%d are needed"
                .formatted(
                    Math.round(Math.floor(strength.getGuessesLog10())), Math.round(GUESSES_LOG10))
            + (warning.isEmpty() ? "" : ". " + warning));
  }

  @Override
  public String toString() {
    return "a passphrase";
  }
}
