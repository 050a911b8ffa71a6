import type { HomeQuery } from '../../client/index.js';
import type { Header } from '../model/header.js';

// What a reload shows at once is kept for the life of the tab, and no longer than one is signed in.

const EVENTS_KEPT = 150;
const PREFIX = 'tidings:';

/** Last known state of a project. */
export interface KeptFeed {
  readonly epoch: string;
  /** Time at which it was true. */
  readonly at: number;
  readonly events: readonly Header[];
}

function read<T>(storage: Storage, name: string): T | null {
  try {
    return JSON.parse(storage.getItem(PREFIX + name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function write(storage: Storage, name: string, value: unknown): void {
  try {
    storage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full storage costs the reload its first picture, and nothing else.
    storage.removeItem(PREFIX + name);
  }
}

export const keptHome = () => read<HomeQuery>(sessionStorage, 'home');
export const keepHome = (home: HomeQuery) => write(sessionStorage, 'home', home);
export const keptFeed = (project: string) => read<KeptFeed>(sessionStorage, `feed:${project}`);
export const keepFeed = (project: string, { events, ...feed }: KeptFeed) =>
  write(sessionStorage, `feed:${project}`, { ...feed, events: events.slice(-EVENTS_KEPT) });

/** Forgets everything of whoever was signed in. */
export function forgetAll(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}

/** Choices of the viewer in this browser. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly singleKeys: boolean;
  readonly announce: 'all' | 'high' | 'off';
  readonly grouped: boolean;
}
const USUAL: Settings = { theme: 'system', singleKeys: true, announce: 'all', grouped: true };
export const keptSettings = (): Settings => ({ ...USUAL, ...read<Partial<Settings>>(localStorage, 'settings') });
export const keepSettings = (settings: Settings) => write(localStorage, 'settings', settings);

export const lastProject = () => read<string>(localStorage, 'project');
export const keepLastProject = (project: string) => write(localStorage, 'project', project);
/** Offset and time up to which the feed of a project was read. */
export const readUpTo = (project: string) => read<{ offset: number; at: number }>(localStorage, `read:${project}`);
export const keepReadUpTo = (project: string, offset: number) =>
  write(localStorage, `read:${project}`, { offset, at: Date.now() });
