import type { StreamRequest } from './stream-client.js';
import type { Answer } from './test-server.js';

const DELIMITER = '\r\n--graphql';

/** The Accept header of Apollo Client for a subscription. */
export const ACCEPT_MULTIPART =
  'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';

/** A client of Apollo's multipart protocol that hides nothing: every part as it came. */
export class MultipartClient {
  /** Bodies of the parts; an answer of another media type is one body. */
  readonly parts: string[] = [];
  readonly response: Response;
  /** Settles when the answer has ended, in good order or not. */
  readonly ended: Promise<void>;
  #text = '';
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    this.ended = this.#read();
  }

  /** Resolves with the head of the answer: a subscription has begun then. */
  static async open({ url, body, headers }: StreamRequest): Promise<MultipartClient> {
    const abort = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: ACCEPT_MULTIPART, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    return new MultipartClient(response, abort);
  }

  /** Results, and failures of the stream. */
  readonly frames = (): Answer[] => {
    const messages = this.parts.map((part) => JSON.parse(part) as Answer & { payload?: Answer | null });
    return messages.flatMap((message) => {
      if (Object.keys(message).length === 0) return [];
      return [message.payload ?? message];
    });
  };

  /** Whether the last delimiter has come. */
  isComplete(): boolean {
    return this.#text.startsWith('--');
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    const isMultipart = this.response.headers.get('content-type')?.startsWith('multipart/mixed');
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>) {
        this.#text += decoder.decode(chunk, { stream: true });
        if (!isMultipart) continue;
        const parts = this.#text.split(DELIMITER);
        this.#text = parts.pop()!;
        this.parts.push(...parts.filter(Boolean).map((part) => part.slice(part.indexOf('\r\n\r\n') + 4)));
      }
    } catch (error) {
      // An answer that is cut off or aborted has ended: tests look at what came.
      if (!(error instanceof Error)) throw error;
    }
    if (!isMultipart) this.parts.push(this.#text);
  }
}
