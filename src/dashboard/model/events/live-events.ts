import type { Header } from './header.js';
import { nameOf } from './sentence.js';

const MOST_RUNS = 20;
const MOST_TEXT = 2_000;
const MOST_TYPING = 100;
const TYPING_MS = 6_000;

interface Typing {
  readonly channel: string;
  readonly userId: string;
  readonly name: string;
  readonly until: number;
}

/** What is streamed and not stored: the output of runs, and who is typing. Bounded. */
export class LiveEvents {
  readonly #outputs = new Map<string, { text: string; index: number }>();
  readonly #typing = new Map<string, Typing>();
  #version = 0;

  /** Changes with all that is kept. */
  get version(): number {
    return this.#version;
  }

  /** The end of what a run has written, as far as this page has seen it; empty for nothing. */
  outputOf(runId: string): string {
    return this.#outputs.get(runId)?.text ?? '';
  }

  /** Names of those who are typing in a channel. */
  typingIn(channel: string, now: number, except?: string): string[] {
    return [...this.#typing.values()]
      .filter((each) => each.channel === channel && each.until > now && each.userId !== except)
      .map(({ name }) => name);
  }

  /** @param now time by the clock of the page, in milliseconds since 1970 UTC. @returns whether anything has changed. */
  add(events: readonly Header[], now = Date.now()): boolean {
    const before = this.#version;
    for (const event of events) {
      if (event.type === 'ai_response_chunk') this.#write(event);
      else if (event.type === 'typing_indicator') this.#type(event, now + TYPING_MS);
      else if (event.type === 'typing_stop') this.#type(event, 0);
    }
    return this.#version !== before;
  }

  #write({ payload }: Header): void {
    const runId = String(payload.runId);
    const index = Number(payload.index);
    const { text: written, index: last } = this.#outputs.get(runId) ?? { text: '', index: -1 };
    if (index <= last) return;
    const missed = index > last + 1 ? '…' : '';
    this.#outputs.delete(runId);
    this.#outputs.set(runId, { text: (written + missed + String(payload.content)).slice(-MOST_TEXT), index });
    dropFirst(this.#outputs, MOST_RUNS);
    this.#version++;
  }

  #type({ actor, payload }: Header, until: number): void {
    const [channel, userId] = [String(payload.channel), String(payload.userId)];
    const key = `${channel} ${userId}`;
    this.#typing.delete(key);
    if (until > 0)
      this.#typing.set(key, { channel, userId, until, name: userId === actor.id ? nameOf(actor) : userId });
    dropFirst(this.#typing, MOST_TYPING);
    this.#version++;
  }
}

function dropFirst(map: Map<string, unknown>, most: number): void {
  if (map.size > most) map.delete(map.keys().next().value!);
}
