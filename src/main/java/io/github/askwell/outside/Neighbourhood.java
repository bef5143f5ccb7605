package io.github.askwell.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/// What must not be asked. Content may come from strangers: it must not make this machine knock at
/// doors behind a firewall.
final class Neighbourhood {
  private Neighbourhood() {}

  /// Refuses what is no address on the web, and hosts of this machine and of private networks.
  ///
  /// @param local whether those hosts may be asked
  /// @throws RefusedException saying why
  /// @throws IOException when the host is not known
  static void refuse(URI uri, boolean local) throws IOException {
    var scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      throw new RefusedException("it leads away from the web");
    }
    if (local) {
      return;
    }
    for (var address : InetAddress.getAllByName(uri.getHost())) {
      if (isNear(address)) {
        throw new RefusedException("it leads to a private network");
      }
    }
  }

  private static boolean isNear(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || isNear(address.getAddress());
  }

  /// Unique local addresses of IPv6 (RFC 4193), `0.0.0.0/8`, and what carriers share (RFC 6598).
  private static boolean isNear(byte[] bytes) {
    return bytes.length == 16
        ? (bytes[0] & 0xFE) == 0xFC
        : bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
  }

  /// The address is not asked.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
