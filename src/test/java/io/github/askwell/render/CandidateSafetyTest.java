package io.github.askwell.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Level;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Upkeep;
import io.github.askwell.page.CandidatePage;
import io.github.askwell.page.PageModel;
import io.github.askwell.theme.Html;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Candidate pages are safe because what they are made of cannot hold what interviewers listen for.
class CandidateSafetyTest {
  /// What may stand in a page or be the source of one, apart from the records of `CandidatePage`.
  private static final Set<Class<?>> HARMLESS =
      Set.of(String.class, int.class, boolean.class, List.class, Optional.class, LocalDate.class);

  @Test
  void noCandidatePageCanHoldMoreThanCandidatesMayRead() {
    var allowed =
        Set.of(
            Site.Identity.class,
            Site.Organisation.class,
            Site.CallToAction.class,
            PageModel.Frame.class,
            PageModel.Frame.Head.class,
            PageModel.Frame.Files.class,
            PageModel.Frame.Source.class,
            PageModel.Frame.Told.class,
            PageModel.Frame.Picture.class,
            PageModel.Frame.Place.class,
            PageModel.Link.class,
            Html.class,
            PageModel.Bar.class,
            PageModel.Day.class,
            PageModel.Facet.class,
            PageModel.Facet.Option.class);
    for (var page : CandidatePage.class.getPermittedSubclasses()) {
      var other =
          reachable(page).stream()
              .filter(type -> type.getEnclosingClass() != CandidatePage.class)
              .filter(type -> !allowed.contains(type) && !HARMLESS.contains(type))
              .collect(Collectors.toSet());
      assertEquals(Set.of(), other, page.getSimpleName());
    }
  }

  @Test
  void theyAreMadeFromTheCandidatesPartOfTheContentOnly() {
    var allowed =
        Set.of(
            CandidatePages.Published.class,
            CandidatePages.CandidateFaq.class,
            Role.Profile.class,
            Role.Process.class,
            Role.Stage.class,
            Role.Occupation.class,
            Competency.Card.class,
            Technology.Card.class,
            Upkeep.class,
            Level.class,
            Prose.class,
            Prose.Heading.class,
            Prose.Link.class);
    var other =
        reachable(CandidatePages.Published.class).stream()
            .filter(type -> !allowed.contains(type) && !HARMLESS.contains(type))
            .filter(type -> !type.getName().startsWith(Prose.class.getName() + "$"))
            .map(Class::getName)
            .filter(name -> !name.startsWith("io.github.askwell.diagnostic.Span"))
            .filter(name -> !name.equals("io.github.askwell.content.Kind"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), other);
  }

  @Test
  void theirMakerSeesNoLibrary() {
    var held =
        Arrays.stream(CandidatePages.class.getRecordComponents())
            .map(component -> component.getGenericType().getTypeName())
            .toList();
    assertEquals(List.of(Frames.class.getName()), held);
    var given =
        Arrays.stream(CandidatePages.class.getDeclaredMethods())
            .filter(method -> PageModel.class.isAssignableFrom(method.getReturnType()))
            .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
            .map(Type::getTypeName)
            .collect(Collectors.toSet());
    var published = CandidatePages.Published.class.getName();
    var departure = CandidatePages.Departure.class.getName();
    var removed = CandidatePages.Removed.class.getName();
    assertEquals(Set.of(published, "java.util.List<" + published + ">", departure, removed), given);
    assertTrue(
        reachable(Frames.class).stream().noneMatch(type -> type.getSimpleName().equals("Library")));
  }

  private static Set<Class<?>> reachable(Class<?> from) {
    var found = new HashSet<Class<?>>();
    walk(from, found);
    return found;
  }

  private static void walk(Type type, Set<Class<?>> found) {
    switch (type) {
      case ParameterizedType generic -> {
        walk(generic.getRawType(), found);
        Arrays.stream(generic.getActualTypeArguments()).forEach(part -> walk(part, found));
      }
      case Class<?> kind -> {
        if (found.add(kind)) {
          if (kind.isRecord()) {
            Arrays.stream(kind.getRecordComponents())
                .forEach(part -> walk(part.getGenericType(), found));
          }
          if (kind.isSealed()) {
            Arrays.stream(kind.getPermittedSubclasses()).forEach(part -> walk(part, found));
          }
        }
      }
      default -> throw new AssertionError("cannot judge " + type);
    }
  }
}
