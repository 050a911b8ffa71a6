// The page knows best at which address a proxy serves the hub.
for (const address of document.querySelectorAll('code[data-scheme]')) {
  const { protocol, host } = location;
  const scheme = address.dataset.scheme === 'ws' ? protocol.replace('http', 'ws') : protocol;
  address.textContent = `${scheme}//${host}${address.textContent}`;
}

const response = await fetch('session', { cache: 'no-store' }).catch(() => null);
if (response?.ok) {
  const { viewer } = await response.json();
  document.querySelector('#viewer').textContent = `You are signed in as ${viewer.name}.`;
  document.querySelector('#sign-in').textContent = 'Your session';
}
