// Asks for the passphrase of a sealed guide, makes the keys of it and hands them to the worker that
// opens the pages. Neither the passphrase nor anything made of it leaves the browser.

const form = document.querySelector('[data-unlock]');
const field = form.querySelector('input[type="password"]');
const remember = form.querySelector('input[type="checkbox"]');
const button = form.querySelector('button[type="submit"]');
const show = form.querySelector('[data-show]');
const told = form.querySelector('[role="alert"]');
const scope = new URL('./', location.href);
const label = button.textContent;

const hindrance = whatHinders();
if (hindrance) {
  told.textContent = hindrance;
} else {
  form.querySelector('fieldset').disabled = false;
  field.focus();
}

show.addEventListener('click', () => {
  const isShown = field.type === 'text';
  field.type = isShown ? 'password' : 'text';
  show.setAttribute('aria-pressed', String(!isShown));
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  button.setAttribute('aria-disabled', 'true');
  button.textContent = 'Opening…';
  told.textContent = '';
  told.textContent = await tried(field.value);
  if (told.textContent) {
    button.removeAttribute('aria-disabled');
    button.textContent = label;
    field.focus();
    field.select();
  }
});

function whatHinders() {
  if (!window.isSecureContext) {
    return 'The guide can be opened over https only: ask whoever runs this site to serve it so.';
  }
  if (!navigator.serviceWorker || !window.DecompressionStream) {
    return (
      'This browser cannot open the guide. A private window of some browsers cannot; use a usual one,' +
      ' or another browser.'
    );
  }
  return '';
}

/** Opens the guide; gives what to tell when it stays shut. */
async function tried(passphrase) {
  let lock;
  try {
    const response = await fetch(new URL('seal.lock', scope), { cache: 'no-cache' });
    if (!response.ok) {
      return `The guide could not be asked for: the host said ${response.status}.`;
    }
    lock = parsed(await response.text());
  } catch {
    return 'The guide could not be asked for. Is there a network?';
  }
  const keys = await opened(passphrase, lock);
  if (!keys) {
    return 'That does not open the guide. Capital letters count; the passphrase may have been changed.';
  }
  try {
    await handOver(keys);
  } catch (error) {
    return `This browser did not let the guide be opened: ${error.message}`;
  }
  goOn();
  return '';
}

function parsed(text) {
  const lock = { salt: '', iterations: 0, keys: [] };
  for (const line of text.split('\n')) {
    const [word, ...rest] = line.trim().split(' ');
    if (word === 'salt') {
      lock.salt = rest[0];
    } else if (word === 'iterations') {
      lock.iterations = Number(rest[0]);
    } else if (word === 'key') {
      lock.keys.push({ nonce: bytes(rest[0]), key: bytes(rest[1]) });
    }
  }
  return lock;
}

function bytes(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The keys that a passphrase opens; null when it opens none. */
async function opened(passphrase, lock) {
  const { subtle } = crypto;
  const encoded = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const typed = await subtle.importKey('raw', encoded, 'PBKDF2', false, ['deriveKey']);
  const stretched = await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(lock.salt), iterations: lock.iterations },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const additionalData = new TextEncoder().encode('askwell seal 1');
  for (const { nonce, key } of lock.keys) {
    try {
      const how = { name: 'AES-GCM', iv: nonce, additionalData };
      return await derived(await subtle.decrypt(how, stretched, key), lock.salt);
    } catch {
      // This one is for another passphrase.
    }
  }
  return null;
}

/** Keys that can be used and not read, so that no page can give them away. */
async function derived(siteKey, salt) {
  const { subtle } = crypto;
  const key = await subtle.importKey('raw', siteKey, 'HKDF', false, ['deriveKey']);
  const from = (purpose) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(`askwell seal 1: ${purpose}`),
  });
  const cipher = { name: 'AES-GCM', length: 256 };
  const mark = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return {
    salt,
    texts: await subtle.deriveKey(from('texts'), key, cipher, false, ['decrypt']),
    names: await subtle.deriveKey(from('names'), key, mark, false, ['sign']),
  };
}

async function handOver(keys) {
  const how = { scope: scope.pathname, updateViaCache: 'none' };
  await navigator.serviceWorker.register(new URL('worker.js', scope), how);
  const { active } = await navigator.serviceWorker.ready;
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    active.postMessage({ open: keys, remember: remember.checked }, [port2]);
  });
}

/** Goes to the page that was asked for first, if it is one of the guide. */
function goOn() {
  const target = new URL(new URLSearchParams(location.search).get('to') ?? '', scope);
  const inside = target.href.startsWith(scope.href) ? target : scope;
  if (inside.pathname === location.pathname && inside.search === location.search) {
    location.reload();
  } else {
    location.replace(inside.href + location.hash);
  }
}
