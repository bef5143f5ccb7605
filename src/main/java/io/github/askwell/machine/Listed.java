package io.github.askwell.machine;

import io.github.askwell.content.Route;
import java.time.LocalDate;
import java.util.Optional;

/// A page that search engines may list.
///
/// @param changed the day on which what it is made from was changed last, as far as that is known
public record Listed(Route route, Optional<LocalDate> changed) {}
