package io.github.askwell.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A program that tests run if it is there, as Debian and Ubuntu package it. It is looked for on the
/// `PATH` and among the programs of the system; where there is none, and the tests run as root on such a
/// system, its packages are installed.
///
/// @param command the name of its file
/// @param packages those that hold it and what it cannot do without
/// @param needed files that tests name; where they are elsewhere, as on other systems, so is the program
public record DebianProgram(String command, List<String> packages, List<Path> needed) {
  private static final List<String> FOR_THE_SYSTEM = List.of("/usr/sbin", "/usr/bin");

  /// nginx.
  public static final DebianProgram NGINX =
      new DebianProgram("nginx", List.of("nginx-light"), List.of(Path.of("/etc/nginx/mime.types")));

  /// Apache, without the service that its main package would start.
  public static final DebianProgram APACHE =
      new DebianProgram(
          "apache2",
          List.of("apache2-bin", "media-types"),
          List.of(Path.of("/usr/lib/apache2/modules"), Path.of("/etc/mime.types")));

  /// What copies only the files that are not there yet.
  public static final DebianProgram RSYNC = new DebianProgram("rsync", List.of("rsync"), List.of());

  /// Where it is; nothing where there is none and none can be installed.
  public Optional<Path> path() {
    return path(Machine.current());
  }

  /// What a test says that is passed over for want of it.
  public String isMissing() {
    return "not tried: there is no " + command + " here; install " + String.join(" and ", packages);
  }

  Optional<Path> path(Machine machine) {
    var found = found(machine).or(() -> installed(machine));
    if (found.isEmpty()) {
      machine.say().accept(isMissing());
    }
    return found;
  }

  private Optional<Path> found(Machine machine) {
    return find(machine, command).filter(_ -> needed.stream().allMatch(Files::exists));
  }

  private Optional<Path> installed(Machine machine) {
    if (!machine.root() || find(machine, "apt-get").isEmpty()) {
      return Optional.empty();
    }
    machine.say().accept("Tests find no " + command + "; trying apt-get install " + packages);
    var install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    install.addAll(packages);
    boolean isDone =
        machine.shell().run(List.of("apt-get", "update")) == 0 && machine.shell().run(install) == 0;
    return isDone ? found(machine) : Optional.empty();
  }

  private static Optional<Path> find(Machine machine, String command) {
    var path = machine.env().getOrDefault("PATH", "").split(":");
    return Stream.concat(Stream.of(path), FOR_THE_SYSTEM.stream())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
