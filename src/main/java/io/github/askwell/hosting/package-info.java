/// Says what web servers are to do with the files of a site, to each in the form it reads; start with
/// [io.github.askwell.hosting.HostRules].
@NullMarked
package io.github.askwell.hosting;

import org.jspecify.annotations.NullMarked;
