package io.github.askwell.search;

/// A file of the search index.
///
/// @param path its path from the root of the site, with `/` between folders
/// @param bytes its contents; never changed after it was made
/// @param contentAddressed whether the path changes when the bytes do, so that the file may be cached
///     for ever and published before the pages that lead to it
public record IndexFile(String path, byte[] bytes, boolean contentAddressed) {}
