/// Remembers every address a site was ever published under, and holds new builds to them; see
/// [io.github.askwell.ledger.Keeper].
@NullMarked
package io.github.askwell.ledger;

import org.jspecify.annotations.NullMarked;
