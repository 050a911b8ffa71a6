import type { HomeQuery } from '../../client/index.js';
import type { Header } from '../model/events/header.js';
import type { NotifyLevel } from '../model/feed/notices.js';

// What a reload shows at once is kept for the life of the tab, and no longer than one is signed in.

const EVENTS_KEPT = 150;
const PREFIX = 'tidings:';
let isSignedIn = true;

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
export function keepHome(home: HomeQuery): void {
  isSignedIn = true;
  write(sessionStorage, 'home', home);
}
export const keptFeed = (project: string) => read<KeptFeed>(sessionStorage, `events:${project}`);
/** Keeps the newest events. No-op after the sign-out: what is closed then would keep them for whoever comes next. */
export function keepFeed(project: string, { events, ...feed }: KeptFeed): void {
  if (isSignedIn) write(sessionStorage, `events:${project}`, { ...feed, events: events.slice(-EVENTS_KEPT) });
}

/** Forgets everything of whoever was signed in. */
export function forgetAll(): void {
  isSignedIn = false;
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}

/** Choices of the viewer in this browser. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly singleKeys: boolean;
  readonly announce: 'all' | 'high' | 'off';
  readonly grouped: boolean;
  /** What the browser notifies of, by project; off for others. */
  readonly notify: Readonly<Record<string, NotifyLevel>>;
}
const USUAL: Settings = { theme: 'system', singleKeys: true, announce: 'all', grouped: true, notify: {} };
export const keptSettings = (): Settings => ({ ...USUAL, ...read<Partial<Settings>>(localStorage, 'settings') });
export const keepSettings = (settings: Settings) => write(localStorage, 'settings', settings);

export const lastProject = () => read<string>(localStorage, 'project');
export const keepLastProject = (project: string) => write(localStorage, 'project', project);
