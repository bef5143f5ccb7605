package io.github.askwell.cli;

import java.io.PrintWriter;

/// Where a command writes.
///
/// @param out what the command was asked for
/// @param err all else: diagnostics as text, progress, failures
/// @param interactive whether a person watches; only then is there colour and a progress bar
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {}
