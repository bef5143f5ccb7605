package io.github.askwell.scaffold;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Writes changes to a folder, all or none.
record Writing(Path folder, List<Change> changes) {
  void run() throws RefusedException, IOException {
    for (var change : changes) {
      if (change.before().isPresent() && !change.before().get().equals(now(change))) {
        throw new RefusedException(
            "'" + change.path() + "' has been changed meanwhile", "run the command again");
      }
    }
    var made = new ArrayList<Path>();
    try {
      for (var change : changes) {
        if (change.before().isEmpty()) {
          made.add(create(change));
        }
      }
      for (var change : changes) {
        if (change.before().isPresent()) {
          WholeFile.write(folder.resolve(change.path()), change.after());
        }
      }
    } catch (FileAlreadyExistsException e) {
      takeBack(made);
      throw new RefusedException(
          "there is a file '" + e.getFile() + "' already", "give another name with --id");
    } catch (IOException e) {
      takeBack(made);
      throw e;
    }
  }

  private String now(Change change) throws IOException {
    return Files.readString(folder.resolve(change.path()));
  }

  private Path create(Change change) throws IOException {
    var file = folder.resolve(change.path());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, change.after(), StandardOpenOption.CREATE_NEW);
  }

  private static void takeBack(List<Path> made) throws IOException {
    for (var file : made) {
      Files.delete(file);
    }
  }
}
