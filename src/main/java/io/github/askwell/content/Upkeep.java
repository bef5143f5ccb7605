package io.github.askwell.content;

import java.time.LocalDate;

/// Who looks after an entry, and when they last read it as a whole.
public record Upkeep(String owner, LocalDate reviewed) {}
