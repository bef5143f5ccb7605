package io.github.askwell.content;

/// A picture that content refers to.
///
/// @param path its path under `content/media/`, with `/` between folders
/// @param bytes its contents; never changed after it was read
public record Media(String path, byte[] bytes) {}
