import type { Request } from '../requests/request.js';

const HEAD = 'query ProjectHead($id: ID!) { project(id: $id) { head { offset cursor } } }';
/** Changes of `behind` that are not reported: every frame would be. */
const REPORT_EVERY = 100;

interface Head {
  readonly offset: number;
  readonly cursor: string;
}

interface LagOptions {
  readonly request: Request;
  /** Project that the stream follows. */
  readonly projectId: string;
  /** Newest offset received; null where it is not known. */
  readonly offset: number | null;
  /** Whether the stream had begun before: it counts as behind until the head is known, because events may be missing. */
  readonly isResumed: boolean;
  /** Called when the replay begins, makes progress, and has ended. */
  readonly onChange: () => void;
}

/** Replay of a stream that has resumed: up to the head that the project had then. */
export class Lag {
  readonly #onChange: () => void;
  readonly #isResumed: boolean;
  readonly #asking = new AbortController();
  #head: Head | null = null;
  #offset: number | null;
  #cursor: string | null = null;
  #frames = 0;
  #ended = false;

  constructor({ request, projectId, offset, isResumed, onChange }: LagOptions) {
    this.#offset = offset;
    this.#isResumed = isResumed;
    this.#onChange = onChange;
    const { signal } = this.#asking;
    request<{ project: { head: Head } | null }>({ query: HEAD, variables: { id: projectId } }, { signal }).then(
      ({ project }) => {
        this.#head = project?.head ?? null;
        if (!this.#head || this.#head.cursor === this.#cursor || this.#passed) this.end();
        else if (!this.#ended) onChange();
      },
      // Of interest to an indicator only: the stream goes on.
      () => this.end(),
    );
  }

  /** The replay; null after its end, and for a stream that begins before it is known that there is one. */
  get value(): { behind: number | null } | null {
    if (this.#ended) return null;
    if (!this.#head) return this.#isResumed ? { behind: null } : null;
    return { behind: this.#offset === null ? null : this.#head.offset - this.#offset };
  }

  get #passed(): boolean {
    return this.#head !== null && this.#offset !== null && this.#offset >= this.#head.offset;
  }

  /** Takes the position of the stream. */
  reached(cursor: string | null, offset: number | null): void {
    if (this.#ended) return;
    this.#cursor = cursor;
    this.#offset = offset ?? this.#offset;
    if (this.#head?.cursor === cursor || this.#passed) this.end();
    else if (this.#head && ++this.#frames % REPORT_EVERY === 1) this.#onChange();
  }

  /** Idempotent. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#asking.abort();
    this.#onChange();
  }
}
