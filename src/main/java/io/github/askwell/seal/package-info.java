/// Encrypts what only interviewers may read, for those who know a passphrase; see
/// [SealLock][io.github.askwell.seal.SealLock].
@NullMarked
package io.github.askwell.seal;

import org.jspecify.annotations.NullMarked;
