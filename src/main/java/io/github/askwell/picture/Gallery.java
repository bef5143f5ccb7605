package io.github.askwell.picture;

import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.theme.Asset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The pictures that stand beside links to a site: one for each role, and one for all other pages.
///
/// A gallery may remember what it drew, so that a picture is drawn again only when its words change.
public final class Gallery {
  private final boolean remembers;
  private final Map<Preview, Optional<byte[]>> drawn = new ConcurrentHashMap<>();

  public Gallery(boolean remembers) {
    this.remembers = remembers;
  }

  /// Where the pictures of a site are, as paths from its root.
  ///
  /// @param site that of the site itself; absent when there are no letters for its name
  /// @param roles those of roles, by their ids; a role for whose title there are no letters has none
  public record Places(Optional<String> site, Map<String, String> roles) {
    /// There are no pictures.
    public static final Places NONE = new Places(Optional.empty(), Map.of());

    public Places {
      roles = Map.copyOf(roles);
    }

    /// The picture of a role, or that of the site in its place.
    public Optional<String> ofRole(String id) {
      return Optional.ofNullable(roles.get(id)).or(() -> site);
    }
  }

  /// Draws what is not remembered.
  ///
  /// @param wall is given each picture, in no certain order and by many threads
  public Places hang(Site.Identity identity, Collection<Role.Profile> roles, Consumer<Asset> wall) {
    var ofSite = Preview.of(identity);
    var ofRoles =
        roles.stream()
            .collect(Collectors.toMap(Role.Profile::id, role -> Preview.of(identity, role)));
    var wanted = new HashSet<>(ofRoles.values());
    wanted.add(ofSite);
    drawn.keySet().retainAll(wanted);
    var places = new ConcurrentHashMap<String, String>();
    ofRoles.entrySet().parallelStream()
        .forEach(role ->
            hang("role-" + role.getKey(), role.getValue(), wall)
                .ifPresent(path -> places.put(role.getKey(), path)));
    return new Places(hang("site", ofSite, wall), places);
  }

  private Optional<String> hang(String name, Preview preview, Consumer<Asset> wall) {
    var png = remembers ? drawn.computeIfAbsent(preview, Preview::png) : preview.png();
    var picture = png.map(bytes -> Asset.named("previews/" + name + ".png", bytes));
    picture.ifPresent(wall);
    return picture.map(Asset::path);
  }
}
