import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cliPage } from './cli.js';
import { errorsPage } from './errors.js';
import { eventsPage } from './events.js';
import { settingsPage } from './settings.js';

/** The pages of `docs/reference`, derived from the code. */
export const REFERENCE: Readonly<Record<string, () => string>> = {
  'cli.md': cliPage,
  'errors.md': errorsPage,
  'events.md': eventsPage,
  'settings.md': settingsPage,
};

export const REFERENCE_FOLDER = new URL('../../docs/reference/', import.meta.url);

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, print] of Object.entries(REFERENCE)) await writeFile(new URL(name, REFERENCE_FOLDER), print());
