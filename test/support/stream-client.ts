import type { Answer } from './test-server.js';

/** One block of an event stream. */
export interface Block {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
  readonly comment?: string;
}

export interface StreamRequest {
  readonly url: string;
  /** Text is sent as it is. */
  readonly body?: object | string;
  readonly headers?: Record<string, string>;
}

/** A client of an event stream that hides nothing: every block as it came. */
export class StreamClient {
  readonly blocks: Block[] = [];
  readonly status: number;
  readonly headers: Headers;
  /** Settles when the stream has ended, in good order or not. */
  readonly ended: Promise<void>;
  isEnded = false;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.headers = response.headers;
    this.#abort = abort;
    this.ended = this.#read(response).finally(() => {
      this.isEnded = true;
    });
  }

  /** Resolves with the head of the answer: a subscription has begun then. */
  static async open({ url, body, headers }: StreamRequest): Promise<StreamClient> {
    const abort = new AbortController();
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'text/event-stream', ...(body && { 'content-type': 'application/json' }), ...headers },
      body: typeof body === 'object' ? JSON.stringify(body) : body,
      signal: abort.signal,
    });
    return new StreamClient(response, abort);
  }

  /** What it was answered; an answer that is no stream is the only frame. */
  readonly frames = (): Answer[] => {
    return this.blocks.filter(({ event }) => event === 'next').map(({ data }) => JSON.parse(data!));
  };

  isComplete(): boolean {
    return this.blocks.some(({ event }) => event === 'complete');
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        if (!isStream) continue;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        this.blocks.push(...blocks.map(parseBlock));
      }
    } catch (error) {
      // A stream that is cut off or aborted has ended: which blocks it brought is what tests look at.
      if (!(error instanceof Error)) throw error;
    }
    if (!isStream) this.blocks.push({ event: 'next', data: text });
  }
}

function parseBlock(text: string): Block {
  const fields = text.split('\n').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at) || 'comment', line.slice(at + 1).trimStart()];
  });
  return Object.fromEntries(fields);
}
