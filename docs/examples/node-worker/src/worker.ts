import { ClientError, createClient } from 'tidings/client';
import { fileStore } from 'tidings/client/file-store';
import { FinishedTasks } from './finished-tasks.js';

const { TIDINGS_URL: url = 'http://127.0.0.1:4000', TIDINGS_KEY: credential } = process.env;
const client = createClient({ url, credential, store: fileStore('positions.json') });

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => client.close());
client.state.subscribe(({ status }) => console.error(status));

try {
  const updates = client.subscribe(FinishedTasks, { projectId: 'acme' }, { name: 'finished-tasks' });
  for await (const { data } of updates) {
    const { offset, taskId, title, taskStatus } = data.taskUpdate;
    // The position is stored when the loop asks for the next update: after a crash here, this one comes again.
    if (taskStatus === 'DONE') console.log(`${offset} finished ${taskId}: ${title}`);
  }
} catch (error) {
  if (!(error instanceof ClientError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
