/// Draws the pictures that chats show beside a link, equal to the last byte on every machine, and QR codes;
/// start with [io.github.askwell.picture.Gallery].
@NullMarked
package io.github.askwell.picture;

import org.jspecify.annotations.NullMarked;
