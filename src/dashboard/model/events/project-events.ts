import type { Header } from './header.js';

/** Types of which the latest event of each key is the current state, with the field that is the key. */
export const STATES: Readonly<Record<string, string>> = {
  task_update: 'taskId',
  risk_alert: 'riskId',
  progress_update: 'scope',
  agent_status: 'agentId',
  step_updated: 'stepId',
  step_completed: 'stepId',
  chat_status_update: 'channel',
};

/** Types of which the newest events are kept, with how many of each. */
export const HISTORIES: Readonly<Record<string, number>> = {
  progress_update: 400,
  risk_alert: 200,
  build_status: 400,
  deployment_status: 400,
  commit: 400,
  step_updated: 300,
  ai_processing_start: 200,
  ai_processing_progress: 200,
  ai_processing_end: 200,
  ai_processing_error: 200,
  ai_response_generated: 100,
  log_line: 400,
  new_message: 200,
  message_read: 400,
  message_deleted: 400,
};

/** Most keys of a state that are kept: those that have changed last. */
const MOST_KEYS = 20_000;
const SLACK = 500;
const NONE: readonly Header[] = [];
const NO_KEYS: ReadonlyMap<string, Header> = new Map();

/**
 * What the panels of a project are derived from. The order in which events are added does not matter, and an event may be
 * added twice: of each key the one with the highest offset counts. So a state that is read and a stream that is followed
 * need no hand-over, and a replay fills the same.
 */
export class ProjectEvents {
  readonly #latest = new Map<string, Map<string, Header>>();
  readonly #newest = new Map<string, Header[]>();
  readonly #versions = new Map<string, number>();

  /** The latest event of each key. */
  latest(type: string): ReadonlyMap<string, Header> {
    return this.#latest.get(type) ?? NO_KEYS;
  }

  /** The newest events of a type, oldest first. */
  newest(type: string): readonly Header[] {
    return this.#newest.get(type) ?? NONE;
  }

  /** Number that changes with what is kept of these types. */
  versionOf(types: readonly string[]): number {
    return types.reduce((sum, type) => sum + (this.#versions.get(type) ?? 0), 0);
  }

  /** @returns whether anything has changed. */
  add(events: readonly Header[]): boolean {
    const changed = new Set<string>();
    for (const event of events) {
      const isNew = this.#addLatest(event);
      if (this.#addNewest(event) || isNew) changed.add(event.type);
    }
    for (const type of changed) this.#changed(type);
    return changed.size > 0;
  }

  /** Forgets all: what follows is of another log. */
  clear(): void {
    for (const type of [...this.#latest.keys(), ...this.#newest.keys()]) this.#changed(type);
    this.#latest.clear();
    this.#newest.clear();
  }

  #addLatest(event: Header): boolean {
    const { type, payload, offset } = event;
    const key = STATES[type];
    if (key === undefined) return false;
    const state = this.#latest.get(type) ?? new Map<string, Header>();
    this.#latest.set(type, state);
    const value = String(payload[key]);
    if ((state.get(value)?.offset ?? 0) >= offset) return false;
    state.set(value, event);
    if (state.size > MOST_KEYS + SLACK) dropOldest(state);
    return true;
  }

  #addNewest(event: Header): boolean {
    const most = HISTORIES[event.type];
    if (most === undefined) return false;
    const events = this.#newest.get(event.type) ?? [];
    this.#newest.set(event.type, events);
    let place = events.length;
    while (place > 0 && events[place - 1]!.offset > event.offset) place--;
    if (events[place - 1]?.offset === event.offset || (place === 0 && events.length >= most)) return false;
    events.splice(place, 0, event);
    if (events.length > most) events.splice(0, events.length - most);
    return true;
  }

  #changed(type: string): void {
    this.#versions.set(type, (this.#versions.get(type) ?? 0) + 1);
  }
}

function dropOldest(state: Map<string, Header>): void {
  const oldest = [...state].sort(([, one], [, other]) => one.offset - other.offset).slice(0, SLACK);
  for (const [key] of oldest) state.delete(key);
}
