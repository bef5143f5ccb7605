package io.github.askwell.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianProgramTest {
  private static final DebianProgram PROGRAM =
      new DebianProgram("no-such-server", List.of("server-bin", "server-data"), List.of());

  @TempDir private Path folder;
  private final List<String> commands = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @Test
  void isFoundOnThePath() throws IOException {
    var program = program("no-such-server");

    assertEquals(Optional.of(program), PROGRAM.path(machine(true, 0)));
    assertEquals(List.of(), commands);
  }

  @Test
  void isNoneThatTestsCanUseWhereItsFilesAreElsewhere() throws IOException {
    program("no-such-server");
    var other =
        new DebianProgram(
            PROGRAM.command(), PROGRAM.packages(), List.of(folder.resolve("modules")));

    assertEquals(Optional.empty(), other.path(machine(false, 0)));
  }

  @Test
  void isInstalledByRootWhereThereAreDebiansPackages() throws IOException {
    program("apt-get");

    assertEquals(Optional.of(folder.resolve("no-such-server")), PROGRAM.path(machine(true, 0)));
    assertEquals(
        List.of(
            "apt-get update", "apt-get install -y --no-install-recommends server-bin server-data"),
        commands);
  }

  @Test
  void isMissingWhenItCannotBeInstalled() throws IOException {
    assertEquals(Optional.empty(), PROGRAM.path(machine(false, 0)));
    program("apt-get");
    assertEquals(Optional.empty(), PROGRAM.path(machine(true, 100)));
    var missing = "not tried: there is no no-such-server here; install server-bin and server-data";
    assertEquals(missing, PROGRAM.isMissing());
    assertEquals(missing, said.getLast());
  }

  /// A machine whose package manager ends with a code; when that is 0, the program is there then.
  private Machine machine(boolean root, int code) {
    return new Machine(
        Map.of("PATH", folder.toString()),
        "Linux",
        root,
        command -> install(command, code),
        said::add);
  }

  private int install(List<String> command, int code) {
    commands.add(String.join(" ", command));
    if (code == 0 && command.contains("install")) {
      try {
        program("no-such-server");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return code;
  }

  private Path program(String name) throws IOException {
    var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
    assertEquals(true, file.toFile().setExecutable(true));
    return file;
  }
}
