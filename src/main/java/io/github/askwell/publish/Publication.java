package io.github.askwell.publish;

/// What publishing changed, in numbers of files.
///
/// @param written files that were new or had other bytes
/// @param unchanged files that already stood there with the same bytes; they keep their time stamp
/// @param deleted files of the previous build that this one does not have
public record Publication(int written, int unchanged, int deleted) {}
