// Keeps the keys of a sealed guide while one of its pages is open, for the worker to ask for when the
// browser has ended it meanwhile, and lets readers lock the guide.

const worker = navigator.serviceWorker?.controller;
if (worker) {
  let keys = null;
  ask({ want: true }).then((given) => {
    keys = given;
  });
  navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data.want) {
      ports[0].postMessage(keys);
    } else if (data.locked) {
      keys = null;
      location.replace(document.documentElement.dataset.root);
    }
  });
  offerToLock();
}

function ask(what) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    navigator.serviceWorker.controller.postMessage(what, [port2]);
  });
}

function offerToLock() {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Lock';
  button.title = 'Forget the passphrase on this device';
  button.addEventListener('click', () => ask({ lock: true }));
  const place = document.createElement('li');
  place.append(button);
  document.querySelector('.places ul').append(place);
}
