package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Keeps the methods, parameter lists and files of the program and its benchmark small. A record's header is the shape
/// of a value and not a parameter list.
class CodeLimitsTest {
  private static final int MOST_METHOD_LINES = 50;
  private static final int MOST_PARAMETERS = 4;
  private static final int MOST_FILE_LINES = 400;

  @Test
  void filesAreShort() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : sources()) {
      var lines = Files.readAllLines(file).size();
      if (lines > MOST_FILE_LINES) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void methodsAreShortAndTakeFewParameters() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      var positions = Trees.instance(task).getSourcePositions();
      var found = new ArrayList<String>();
      for (var unit : task.parse()) {
        unit.accept(new Scanner(unit, positions), found);
      }
      assertEquals(List.of(), found);
    }
  }

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var root : List.of("src/main/java", "bench/java")) {
      try (var files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  /// Collects the methods that are too long or take too much.
  private static final class Scanner extends TreeScanner<Void, List<String>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Scanner(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, List<String> found) {
      for (var member : type.getMembers()) {
        if (member instanceof MethodTree method) {
          judge(type, method, found);
        }
      }
      return super.visitClass(type, found);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, List<String> found) {
      if (lengthOf(lambda) > MOST_METHOD_LINES) {
        found.add(unit.getSourceFile().getName() + ": a lambda of " + lengthOf(lambda) + " lines");
      }
      return super.visitLambdaExpression(lambda, found);
    }

    private void judge(ClassTree type, MethodTree method, List<String> found) {
      var place =
          unit.getSourceFile().getName() + ": " + type.getSimpleName() + "." + method.getName();
      if (method.getParameters().size() > MOST_PARAMETERS && !isRecordHeader(type, method)) {
        found.add(place + " takes " + method.getParameters().size() + " parameters");
      }
      if (method.getBody() != null && lengthOf(method.getBody()) > MOST_METHOD_LINES) {
        found.add(place + " is " + lengthOf(method.getBody()) + " lines long");
      }
    }

    /// A compact constructor takes the components of its header without writing them again.
    private boolean isRecordHeader(ClassTree type, MethodTree method) {
      return type.getKind() == Tree.Kind.RECORD
          && method.getName().contentEquals("<init>")
          && !writesParameters(method);
    }

    private boolean writesParameters(MethodTree method) {
      int start = (int) positions.getStartPosition(unit, method);
      int end = (int) positions.getStartPosition(unit, method.getBody());
      try {
        return unit.getSourceFile()
            .getCharContent(true)
            .subSequence(start, end)
            .toString()
            .contains("(");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private long lengthOf(Tree tree) {
      var lines = unit.getLineMap();
      return lines.getLineNumber(positions.getEndPosition(unit, tree))
          - lines.getLineNumber(positions.getStartPosition(unit, tree))
          + 1;
    }
  }
}
