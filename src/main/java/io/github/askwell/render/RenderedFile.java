package io.github.askwell.render;

/// A file of the finished site.
///
/// @param path its path from the root of the output folder, with `/` between folders
/// @param bytes its contents; never changed after it was made
/// @param contentAddressed whether the path changes with the contents, so that a browser may keep
///     the file for ever
public record RenderedFile(String path, byte[] bytes, boolean contentAddressed) {}
