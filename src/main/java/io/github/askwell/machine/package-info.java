/// Writes what machines read of a site: crawlers, feed readers, browsers, hosts and other programs; start
/// with [io.github.askwell.machine.MachineFiles].
@NullMarked
package io.github.askwell.machine;

import org.jspecify.annotations.NullMarked;
