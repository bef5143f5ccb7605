package io.github.askwell.render;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.machine.LinkedData;
import io.github.askwell.machine.Place;
import io.github.askwell.page.CandidatePage.Code;
import io.github.askwell.page.CandidatePage.Share;
import io.github.askwell.page.CandidatePage.Shortcut;
import io.github.askwell.page.PageModel.Frame.Picture;
import io.github.askwell.page.PageModel.Frame.Told;
import io.github.askwell.picture.QrSymbol;
import io.github.askwell.render.CandidatePages.Published;
import io.github.askwell.theme.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes what pages for candidates are passed on with: what chats and search engines are told of them,
/// and addresses that can be copied, scanned and said.
///
/// Pages for a disk or for interviewers alone tell nothing: neither chats nor search engines read them.
record Sharing(Frames frames) {

  Told home() {
    return told(ofSite(), Optional.of(data().home()));
  }

  Told roleIndex(List<Published> roles) {
    return told(
        ofSite(), Optional.of(data().roles(roles.stream().map(Published::profile).toList())));
  }

  Told role(Published role) {
    var picture = ofRole(role);
    var facts =
        new LinkedData.RoleFacts(
            role.profile(),
            role.technologies(),
            role.faqs().stream()
                .map(faq -> new LinkedData.Answer(faq.question(), faq.answer().text()))
                .toList(),
            role.changed(),
            picture.map(Picture::address));
    return told(picture, Optional.of(data().role(facts)));
  }

  /// What is told of the short address of a role: a chat that does not follow it shows the same.
  Told shortcut(Published role) {
    return told(ofRole(role), Optional.empty());
  }

  Share share(Role.Profile role) {
    var address = frames.forCandidates(page(role));
    var code = QrSymbol.of(address).map(symbol -> new Code(symbol.size(), symbol.path()));
    var shortcut = frames.forCandidates(Route.shortcut(role.id()));
    var words = shortcut.replaceFirst("^https?://", "");
    return new Share(
        address,
        Optional.of(new Shortcut(shortcut, words))
            .filter(_ -> frames.addresses().medium() == Route.Medium.SERVER),
        code);
  }

  private Told told(Optional<Picture> picture, Optional<String> data) {
    return frames.isShared() ? new Told(picture, data.map(Html::new)) : Told.NOTHING;
  }

  private LinkedData data() {
    var place = new Place(frames.edition(), frames.addresses().medium());
    return new LinkedData(place, frames.identity());
  }

  private Optional<Picture> ofSite() {
    var identity = frames.identity();
    return frames.picture().map(path -> picture(path, identity.name() + ": " + identity.tagline()));
  }

  private Optional<Picture> ofRole(Published role) {
    var profile = role.profile();
    var levels = profile.levels().stream().map(Level::label).collect(Collectors.joining(", "));
    var words =
        "%s: %s, %s. %s"
            .formatted(
                profile.title(), profile.family(), levels, frames.identity().organisation().name());
    return role.picture().map(path -> picture(path, words));
  }

  private Picture picture(String path, String words) {
    return new Picture(frames.forCandidates(new Route(path)), words);
  }

  private static Route page(Role.Profile role) {
    return new Route(Kind.ROLE.folder() + "/" + role.id() + "/");
  }
}
