package io.github.askwell.preview;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/// One request and its answer, over a plain socket: HTTP clients mend the paths and host names that
/// a preview must refuse.
record Visit(int status, TreeMap<String, String> headers, byte[] body) {

  static Visit get(URI server, String path, String... headers) throws IOException {
    return send(server, "GET", path, headers);
  }

  static Visit send(URI server, String method, String path, String... headers) throws IOException {
    var host = "Host: " + server.getAuthority();
    return sendRaw(server, method + " " + path + " HTTP/1.1", host, headers);
  }

  /// @param host the line of the host header; none when empty
  static Visit sendRaw(URI server, String requestLine, String host, String... headers)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(10_000);
      var request = new StringBuilder(requestLine).append("\r\n");
      request.append(host.isEmpty() ? "" : host + "\r\n");
      for (var header : headers) {
        request.append(header).append("\r\n");
      }
      request.append("Connection: close\r\n\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    }
  }

  private static Visit read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    var headers = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    return new Visit(status, headers, in.readAllBytes());
  }

  /// A line of an answer without its end.
  ///
  /// @throws EOFException when the connection ended before it
  static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended after '" + line + "'");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
