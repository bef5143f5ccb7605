package io.github.askwell.leak;

import io.github.askwell.content.Origin;
import io.github.askwell.diagnostic.Location;

/// Something an author wrote that no candidate may read.
///
/// @param origin the item it is written in
/// @param part its place there, as [Origin] names places
/// @param text what is written, as plain text
/// @param isWhole whether it gives the interview away as a whole when it is shorter than a run: a question
record Field(Origin origin, String part, String text, boolean isWhole) {
  Location place() {
    return origin.at(part);
  }
}
