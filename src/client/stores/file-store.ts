import { open, readFile, rename } from 'node:fs/promises';
import type { CursorStore } from './cursor-store.js';

/**
 * Store in a JSON file of Node, of one process at a time. The file is replaced as a whole and synced, so a crash leaves
 * the old positions or the new ones. Cursors that are set during a write share the next write.
 */
export function fileStore(file: string): CursorStore {
  let loading: Promise<Record<string, string>> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const load = () => {
    loading ??= read(file).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };

  return {
    get: async (name) => (await load())[name],
    async set(name, cursor) {
      const cursors = await load();
      cursors[name] = cursor;
      next ??= writing
        .catch(() => undefined)
        .then(() => {
          next = null;
          writing = replace(file, JSON.stringify(cursors));
          return writing;
        });
      await next;
    },
  };
}

async function read(file: string): Promise<Record<string, string>> {
  try {
    return Object.assign(Object.create(null), JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Object.create(null);
    throw error;
  }
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
