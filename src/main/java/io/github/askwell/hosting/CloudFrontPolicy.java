package io.github.askwell.hosting;

import io.github.askwell.hosting.HostRules.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What CloudFront makes a response headers policy of
/// ([form](https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html)).
///
/// A policy holds for all files alike, so caching is left to what the files in the bucket say of it.
public final class CloudFrontPolicy {
  private CloudFrontPolicy() {}

  /// The policy, as JSON.
  public static String of(HostRules rules) {
    var custom = rules.everywhere().stream().filter(header -> setting(header).isEmpty()).toList();
    return """
    {
      "Name": "askwell",
      "Comment": "Written by askwell hosting cloudfront",
      "SecurityHeadersConfig": {
    %s
      },
      "CustomHeadersConfig": {
        "Quantity": %d,
        "Items": [
    %s
        ]
      }
    }
    """
        .formatted(security(rules.everywhere()), custom.size(), items(custom));
  }

  private static String security(List<Header> headers) {
    return headers.stream()
        .flatMap(header -> setting(header).stream())
        .map(setting -> "    " + setting)
        .collect(Collectors.joining(",\n"));
  }

  /// The setting of a header that has one of its own; as a custom header it is refused.
  private static Optional<String> setting(Header header) {
    return switch (header.name()) {
      case "Content-Security-Policy" -> Optional.of(setting("ContentSecurityPolicy", header));
      case "Referrer-Policy" -> Optional.of(setting("ReferrerPolicy", header));
      case "X-Content-Type-Options" -> Optional.of("\"ContentTypeOptions\": {\"Override\": true}");
      case "Strict-Transport-Security" ->
          Optional.of(
              "\"StrictTransportSecurity\": {\"Override\": true, \"AccessControlMaxAgeSec\": "
                  + HostRules.YEAR
                  + "}");
      default -> Optional.empty();
    };
  }

  private static String setting(String name, Header header) {
    return "\"%s\": {\"Override\": true, \"%s\": \"%s\"}".formatted(name, name, header.value());
  }

  private static String items(List<Header> headers) {
    return headers.stream()
        .map(header ->
            "      {\"Header\": \"%s\", \"Value\": \"%s\", \"Override\": true}"
                .formatted(header.name(), header.value()))
        .collect(Collectors.joining(",\n"));
  }
}
