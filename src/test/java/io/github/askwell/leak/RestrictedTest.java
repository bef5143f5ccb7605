package io.github.askwell.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.support.BuiltSite;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every text of the content model is for candidates, or restricted, or no text. A new component that is
/// none of these fails here.
class RestrictedTest {
  /// What the types of candidates' pages can hold.
  private static final Set<Class<?>> FOR_CANDIDATES =
      Set.of(
          Role.Profile.class,
          Role.Process.class,
          Role.Stage.class,
          Competency.Card.class,
          Technology.Card.class,
          Site.Identity.class,
          Site.Organisation.class,
          Site.CallToAction.class);

  /// Ids, codes and addresses, a theme, which candidates are told, and what is about the site and not in it.
  private static final Set<String> NO_TEXT =
      Set.of(
          "Question.id",
          "Question.Facts.competencies",
          "Question.Facts.technologies",
          "Question.Facts.theme",
          "Citation.url",
          "Role.Criterion.competency",
          "Role.Occupation.scheme",
          "Role.Occupation.code",
          "Role.Picks.questions",
          "Role.Picks.technologies",
          "Role.Picks.tips",
          "Tip.id",
          "Tip.roles",
          "Faq.id",
          "Faq.roles",
          "Plan.id",
          "Plan.role",
          "Plan.Slot.question",
          "DoNotAsk.id",
          "DoNotAsk.jurisdictions",
          "Site.jurisdictions",
          "Site.Repository.url",
          "Site.Repository.branch",
          "Site.Repository.guide",
          "Site.Publishing.interviewerUrl",
          "Site.PublicPhrase.phrase",
          "Site.PublicPhrase.reason",
          "Site.CheckChoice.check",
          "Site.CheckChoice.severity",
          "Site.CheckOption.name");

  @Test
  void everyTextIsForCandidatesOrRestricted() throws ReflectiveOperationException {
    var library = BuiltSite.library();
    var texts = new TreeMap<String, Set<String>>();
    for (var item : library.items().toList()) {
      gather(item, "", texts);
    }
    var restricted =
        library
            .items()
            .flatMap(item -> Restricted.of(item).stream())
            .map(Field::text)
            .collect(Collectors.toSet());
    var open = new TreeSet<String>();
    texts.forEach((component, values) -> {
      if (!NO_TEXT.contains(component) && !restricted.containsAll(values)) {
        open.add(component);
      }
    });
    assertEquals(Set.of(), open, "neither for candidates nor restricted");
    assertTrue(texts.size() > 40, texts.keySet()::toString);
  }

  /// What an answer for candidates holds is theirs.
  private static void gather(Object value, String component, Map<String, Set<String>> texts)
      throws ReflectiveOperationException {
    switch (value) {
      case String text -> texts.computeIfAbsent(component, _ -> new TreeSet<>()).add(text);
      case Prose prose -> texts.computeIfAbsent(component, _ -> new TreeSet<>()).add(prose.text());
      case Optional<?> maybe -> {
        if (maybe.isPresent()) {
          gather(maybe.get(), component, texts);
        }
      }
      case Collection<?> many -> {
        for (var one : many) {
          gather(one, component, texts);
        }
      }
      case Map<?, ?> map -> gather(map.values(), component, texts);
      case Faq faq when faq.audience() == Faq.Audience.CANDIDATE -> {}
      case Origin _ -> {}
      case Record record when !FOR_CANDIDATES.contains(record.getClass()) -> {
        for (var part : record.getClass().getRecordComponents()) {
          gather(valueOf(record, part), name(record.getClass(), part), texts);
        }
      }
      default -> {}
    }
  }

  private static Object valueOf(Record record, RecordComponent part)
      throws ReflectiveOperationException {
    return part.getAccessor().invoke(record);
  }

  private static String name(Class<?> type, RecordComponent part) {
    return type.getName().replaceAll(".*\\.", "").replace('$', '.') + "." + part.getName();
  }
}
