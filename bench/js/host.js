// A static host on loopback, which compresses what hosts compress, and counts what it sends.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

export class Host {
  /** @param {Record<string, string>} folders by the first part of their address */
  constructor(folders) {
    this.folders = folders;
    /** Milliseconds that each answer waits. */
    this.delay = 0;
    this.requests = 0;
    this.bytes = 0;
    /** @type {Map<string, Buffer>} */
    this.compressed = new Map();
  }

  /** @returns {Promise<void>} */
  start() {
    this.server = createServer((request, response) => {
      setTimeout(() => this.answer(request.url ?? "/", response), this.delay);
    });
    return new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  /** The address of a folder. @param {string} name */
  url(name) {
    return `http://127.0.0.1:${this.server.address().port}/${name}/`;
  }

  /** What was sent since the last time. */
  count() {
    const { requests, bytes } = this;
    this.requests = this.bytes = 0;
    return { requests, bytes };
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** @param {string} url @param {import("node:http").ServerResponse} response */
  answer(url, response) {
    const [, name, ...rest] = normalize(decodeURIComponent(new URL(url, "http://host").pathname)).split("/");
    const file = join(this.folders[name] ?? "/nowhere", ...rest, url.endsWith("/") ? "index.html" : "");
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body = type ? this.gzip(file) : readFileSync(file);
    this.requests++;
    this.bytes += body.length;
    response.writeHead(200, {
      "Content-Type": type ?? "application/octet-stream",
      "Content-Length": body.length,
      "Cache-Control": "max-age=3600",
      ...(type ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(body);
  }

  /** @param {string} file */
  gzip(file) {
    let body = this.compressed.get(file);
    if (!body) {
      body = gzipSync(readFileSync(file), { level: 9 });
      this.compressed.set(file, body);
    }
    return body;
  }
}
