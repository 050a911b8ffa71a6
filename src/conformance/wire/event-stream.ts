import { Deviation } from '../expect.js';
import { ANSWER_MS, Arrivals } from './arrivals.js';
import type { Following } from './following.js';
import { codesOf, type HubError, type Result, type Target } from './target.js';

/** Block of an event stream. Members are the fields that it has. */
export interface Block {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
}

export interface StreamRequest {
  /** `/graphql/stream` by default, with a query string for GET. */
  readonly path?: string;
  /** Body of a POST; a GET without one. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Event stream that keeps every block as it came. */
export class EventStream implements Following {
  readonly blocks: Block[] = [];
  /** Everything that came. */
  text = '';
  readonly status: number;
  readonly contentType: string;
  isEnded = false;
  readonly #arrivals = new Arrivals();
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.contentType = response.headers.get('content-type') ?? '';
    this.#abort = abort;
    void this.#read(response);
  }

  /** Resolves with the head of the answer. @param target gives the credential, unless a header does. */
  static async open(target: Target, { path = '/graphql/stream', body, headers }: StreamRequest): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(target.url + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'text/event-stream',
        ...(!path.includes('ticket=') && { authorization: target.authorization }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(20 * ANSWER_MS)]),
    });
    return new EventStream(response, abort);
  }

  get isStream(): boolean {
    return this.status === 200 && this.contentType.startsWith('text/event-stream');
  }

  until<T>(what: string, find: () => T | null | undefined, withinMs?: number): Promise<T> {
    const findOpen = () => {
      const found = find();
      if (found == null && this.isEnded) throw new Deviation(`the event stream ended instead of ${what}`);
      return found;
    };
    return this.#arrivals.until(what, findOpen, withinMs);
  }

  /** Blocks of results, with the result of each. */
  nexts(): readonly { readonly block: Block; readonly result: Result }[] {
    return this.blocks
      .filter(({ event }) => event === 'next')
      .map((block) => ({ block, result: JSON.parse(block.data!) as Result }));
  }

  results(): readonly Result[] {
    const results = this.nexts().map(({ result }) => result);
    const failed = results.find(({ errors }) => errors);
    if (failed) throw new Deviation(`the stream failed with ${codesOf(failed).join(', ')}`);
    return results;
  }

  take(count: number): Promise<readonly Result[]> {
    return this.until(`result ${count} of a stream`, () => (this.results().length >= count ? this.results() : null));
  }

  position(withinMs?: number, not?: string): Promise<string> {
    const find = () => this.blocks.findLast(({ id, data }) => id && data === undefined && id !== not)?.id;
    return this.until('a block with the position of the stream', find, withinMs);
  }

  failure(): Promise<HubError> {
    return this.until('an error', () => this.nexts()[0]?.result.errors?.[0]);
  }

  isComplete(): boolean {
    return this.blocks.some(({ event }) => event === 'complete');
  }

  /** Resolves when the hub has ended the stream. */
  async ended(): Promise<void> {
    await this.#arrivals.until('the end of the event stream', () => this.isEnded || null);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        const text = decoder.decode(chunk, { stream: true });
        this.text += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop()!;
        this.blocks.push(...blocks.map(blockOf));
        this.#arrivals.notify();
      }
    } catch {
      // A stream that is cut has ended; the checks look at what it brought.
    } finally {
      this.isEnded = true;
      this.#arrivals.notify();
    }
  }
}

function blockOf(text: string): Block {
  const fields = text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trimStart()] as const] : [];
  });
  return Object.fromEntries(fields);
}
