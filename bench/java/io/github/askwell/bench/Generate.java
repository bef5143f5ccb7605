package io.github.askwell.bench;

import io.github.askwell.bench.made.AskwellContent;
import io.github.askwell.bench.made.HugoContent;
import io.github.askwell.bench.made.MadeContent;
import java.io.IOException;
import java.nio.file.Path;

/// `bench/generate ROLES FOLDER [SEED]`: writes made-up content as `FOLDER/content` for Askwell and as
/// `FOLDER/hugo`, a Hugo site.
public final class Generate {
  private Generate() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !args[0].matches("[1-9]\\d{0,6}")) {
      System.err.println(
          "bench: needs a number of roles and a folder\nhint: see bench/generate --help");
      System.exit(2);
    }
    int roles = Integer.parseInt(args[0]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    var content = new MadeContent(seed, roles);
    var folder = Path.of(args[1]);
    new AskwellContent(folder.resolve("content")).write(content, Path.of("content"));
    new HugoContent(folder.resolve("hugo")).write(content, Path.of(""));
  }
}
