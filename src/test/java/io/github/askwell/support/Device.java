package io.github.askwell.support;

import com.microsoft.playwright.options.ColorScheme;

/// What a reader holds in their hands.
///
/// @param width the width of the page in CSS pixels
/// @param dark whether they prefer dark pages
/// @param scripts whether JavaScript is on
public record Device(int width, boolean dark, boolean scripts) {
  public static final Device LAPTOP = new Device(1280, false, true);
  public static final Device PHONE = new Device(390, false, true);

  public Device inTheDark() {
    return new Device(width, true, scripts);
  }

  public Device withoutScripts() {
    return new Device(width, dark, false);
  }

  /// Whether it is held in a hand.
  boolean hasTouch() {
    return width < 600;
  }

  int height() {
    return hasTouch() ? 844 : 800;
  }

  ColorScheme scheme() {
    return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
  }

  /// Such as `390 px, dark`.
  @Override
  public String toString() {
    return width + " px, " + (dark ? "dark" : "light") + (scripts ? "" : ", no scripts");
  }
}
