const form = document.querySelector('#sign-in');
const key = document.querySelector('#key');
const signedIn = document.querySelector('#signed-in');
const who = document.querySelector('#who');
const signOut = document.querySelector('#sign-out');
const problem = document.querySelector('#problem');

/** Shows who has signed in, or the form. Names are text, whatever they look like. */
function show(viewer) {
  form.hidden = viewer !== null;
  signedIn.hidden = viewer === null;
  who.textContent = viewer?.name ?? '';
}

/** The path is relative, because a proxy may serve the hub below a path. @returns the viewer; null when nobody has signed in. What else is the matter is thrown. */
async function ask(method, body) {
  const headers = body ? { 'content-type': 'application/json' } : {};
  const response = await fetch('session', { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
  if (response.ok) return response.status === 204 ? null : (await response.json()).viewer;
  if (response.status === 401 && method === 'GET') return null;
  const { errors } = await response.json();
  const { message, extensions } = errors[0];
  const seconds = Math.ceil((extensions?.retryAfterMs ?? 0) / 1_000);
  throw new Error(seconds > 0 ? `${message}. Try again in ${seconds} s.` : message);
}

/** Does one thing at a time, and says what went wrong with it. */
async function attempt(action) {
  const buttons = document.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  problem.textContent = '';
  try {
    await action();
  } catch (error) {
    // What a browser says of a hub that it cannot reach is in no words for people.
    problem.textContent = error instanceof TypeError ? 'The hub cannot be reached.' : error.message;
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = key.value.trim();
  // It stays nowhere, whatever becomes of the attempt.
  key.value = '';
  attempt(async () => {
    show(await ask('POST', { key: typed }));
    who.focus();
  });
});

signOut.addEventListener('click', () =>
  attempt(async () => {
    show(await ask('DELETE'));
    key.focus();
  }),
);

attempt(async () => {
  show(null);
  show(await ask('GET'));
});
