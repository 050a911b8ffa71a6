import { ClientError, createClient, EventsDocument, storageStore } from 'tidings/client';

const { VITE_TIDINGS_URL: url = 'http://127.0.0.1:4000', VITE_TIDINGS_KEY: credential } = import.meta.env;
const client = createClient({ url, credential, store: storageStore() });

const root = document.getElementById('root')!;
const state = root.appendChild(document.createElement('p'));
const list = root.appendChild(document.createElement('ul'));

client.state.subscribe(({ status }) => {
  state.textContent = status;
});

try {
  // The name is that of the position in the store.
  for await (const { data } of client.subscribe(EventsDocument, { projectId: 'acme' }, { name: 'feed' })) {
    const { offset, type, payload } = data.events;
    const item = document.createElement('li');
    item.textContent = `${offset} ${type} ${JSON.stringify(payload)}`;
    list.prepend(item);
  }
} catch (error) {
  if (!(error instanceof ClientError)) throw error;
  state.textContent = `${error.code}: ${error.message}`;
}
