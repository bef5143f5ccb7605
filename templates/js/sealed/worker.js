// Opens the pages of a sealed guide as they are asked for. Only this worker reads what is sealed; pages
// know nothing of it. A plain script, because not every browser takes modules for workers.

const scope = new URL(self.registration.scope);
const LOCK = 'seal.lock';
const NONCE_BYTES = 12;
const NAME_DIGITS = 32;
const PATIENCE_MS = 1000;
const TYPES = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  xml: 'application/xml',
};

// The keys of the site: { salt, texts, names }. Browsers end workers as they like, so open pages keep
// them too, and give them back.
let keys = null;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (
    event.request.method !== 'GET' ||
    url.origin !== scope.origin ||
    !url.pathname.startsWith(scope.pathname)
  ) {
    return;
  }
  const path = decoded(url.pathname.slice(scope.pathname.length));
  if (path !== 'worker.js' && path !== LOCK && !path.startsWith('sealed/')) {
    event.respondWith(answer(event.request, path, url.search));
  }
});

self.addEventListener('message', (event) => {
  if (event.source?.url?.startsWith(scope.href)) {
    event.waitUntil(heed(event.data, event.ports[0]));
  }
});

/** What a page says: it has the keys, wants them, wants them forgotten on the device, or by all. */
async function heed(said, port) {
  if (said.open) {
    keys = said.open;
    await (said.remember ? remember(keys) : forgetStored());
    port.postMessage(true);
  } else if (said.want) {
    port.postMessage(await known());
  } else if (said.forget) {
    await forgetStored();
  } else if (said.lock) {
    await forget();
    port.postMessage(true);
    (await pages()).forEach((page) => page.postMessage({ locked: true }));
  }
}

async function answer(request, path, search) {
  const key = await known();
  if (!key) {
    return locked(request, path, search);
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const found = await opened(file, key, 200);
  if (found) {
    return found;
  }
  if (!(await isCurrent(key))) {
    await forget();
    return locked(request, path, search);
  }
  if (request.mode === 'navigate' && (await opened(`${path}/index.html`, key, 200))) {
    return Response.redirect(new URL(`${path}/${search}`, scope));
  }
  return (await opened('404.html', key, 404)) ?? new Response(null, { status: 404 });
}

/** A file in clear; null when there is none, or it was sealed with another key. */
async function opened(file, key, status) {
  const label = new TextEncoder().encode(file);
  const mark = new Uint8Array(await crypto.subtle.sign('HMAC', key.names, label));
  const name = Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const response = await fetch(new URL(`sealed/${name.slice(0, NAME_DIGITS)}`, scope));
  if (!response.ok) {
    return null;
  }
  const sealed = new Uint8Array(await response.arrayBuffer());
  let text;
  try {
    const how = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE_BYTES), additionalData: label };
    text = await crypto.subtle.decrypt(how, key.texts, sealed.subarray(NONCE_BYTES));
  } catch {
    return null;
  }
  const inflated = new Blob([text]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const headers = {
    'Content-Type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(inflated, { status, headers });
}

/** The page that asks for the passphrase, which then goes on to what was asked for. */
function locked(request, path, search) {
  if (request.mode !== 'navigate') {
    return new Response(null, { status: 403 });
  }
  if (path === '') {
    return fetch(scope.href);
  }
  return Response.redirect(`${scope.href}?to=${encodeURIComponent(path + search)}`);
}

/** Whether the site is still sealed with this key, as far as can be told. */
async function isCurrent(key) {
  try {
    const response = await fetch(new URL(LOCK, scope), { cache: 'no-cache' });
    return !response.ok || (await response.text()).includes(`salt ${key.salt}`);
  } catch {
    return true;
  }
}

async function known() {
  keys ??= (await stored()) ?? (await askedOfPages());
  return keys;
}

async function pages() {
  const all = await self.clients.matchAll({ type: 'window' });
  return all.filter((page) => page.url.startsWith(scope.href));
}

async function askedOfPages() {
  const asked = (await pages()).map(
    (page) =>
      new Promise((given, refused) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (data ? given(data) : refused());
        page.postMessage({ want: true }, [port2]);
        setTimeout(refused, PATIENCE_MS);
      }),
  );
  return Promise.any(asked).catch(() => null);
}

async function forget() {
  keys = null;
  await forgetStored();
}

/** Does something with what is remembered on this device; gives nothing where that cannot be. */
function withStore(mode, work) {
  return new Promise((done) => {
    const opening = indexedDB.open(`askwell sealed ${scope.pathname}`);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    opening.onerror = () => done(undefined);
    opening.onsuccess = () => {
      const change = opening.result.transaction('keys', mode);
      const result = work(change.objectStore('keys'));
      change.oncomplete = () => done(result.result);
      change.onabort = () => done(undefined);
      opening.result.onversionchange = () => opening.result.close();
    };
  });
}

function remember(key) {
  return withStore('readwrite', (store) => store.put(key, 'site'));
}

function stored() {
  return withStore('readonly', (store) => store.get('site'));
}

function forgetStored() {
  return withStore('readwrite', (store) => store.delete('site'));
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
