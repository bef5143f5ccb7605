package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody is shut out: not by their eyes, their hands, the size of their screen or its colours.
class AccessibilityIT {
  private final StaticHost host = BuiltSite.host();

  static List<Device> devices() {
    return List.of(
        Device.LAPTOP, Device.LAPTOP.inTheDark(), Device.PHONE, Device.PHONE.inTheDark());
  }

  static List<Device> unlikeDevices() {
    return List.of(Device.LAPTOP, Device.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void axeFindsNothingOnAnyKindOfPage(Device device) {
    var violations = new ArrayList<String>();
    try (var visitor = Visitor.with(device)) {
      for (var route : BuiltSite.kindsOfPage()) {
        var page = visitor.open(host.url(route));
        Axe.violationsOn(page).forEach(violation -> violations.add(route + " " + violation));
      }
    }
    assertEquals("", String.join("\n", violations));
  }

  /// What fits into the narrowest screen fits into wider ones.
  @Test
  void noPageScrollsSideways() {
    var wide = new ArrayList<String>();
    try (var visitor = Visitor.with(new Device(320, false, true))) {
      for (var page : BuiltSite.pagesToRead()) {
        var overflow =
            visitor
                .open(host.url(page.route()))
                .evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) overflow).intValue() > 0) {
          wide.add(page + ": " + overflow + " px");
        }
      }
    }
    assertEquals(List.of(), wide);
  }

  @ParameterizedTest
  @MethodSource("unlikeDevices")
  void whatHasTheFocusCanBeSeenToHaveIt(Device device) {
    var unseen = new ArrayList<String>();
    try (var visitor = Visitor.with(device)) {
      for (var route : BuiltSite.kindsOfPage()) {
        var page = visitor.open(host.url(route));
        for (int press = 0; press < 12; press++) {
          page.keyboard().press("Tab");
          var complaint = String.valueOf(page.evaluate(FOCUS));
          if (!complaint.isEmpty()) {
            unseen.add(route + ": " + complaint);
          }
        }
      }
    }
    assertEquals(List.of(), unseen.stream().distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("unlikeDevices")
  void theFirstStopOfTheKeyboardLeadsToTheContent(Device device) {
    try (var visitor = Visitor.with(device)) {
      var page = visitor.open(host.url(""));
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");

      assertTrue(
          (boolean)
              page.evaluate("document.querySelector('main').contains(document.activeElement)"));
    }
  }

  /// The focused element when neither it nor the element around it shows an outline or a shadow.
  private static final String FOCUS =
      """
      (() => {
        const shows = style =>
          (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
          || style.boxShadow !== 'none';
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        const seen = [element, element.parentElement].some(e => shows(getComputedStyle(e)));
        const box = element.getBoundingClientRect();
        const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
        return seen && inView ? '' : element.outerHTML.slice(0, 120);
      })()
      """;
}
