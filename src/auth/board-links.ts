import type { Clock } from '../core/clock.js';
import { badInput, TidingsError } from '../core/errors.js';
import type { ApiKeys } from './methods/api-keys.js';
import type { ApiKey } from './methods/stored-key.js';
import type { Ticket, Tickets } from './methods/tickets.js';
import { authorize, SYSTEM_PROJECT } from './rights.js';
import type { Viewer } from './viewer.js';

const DAY_MS = 86_400_000;
/** How long a board lasts: by default, and at most. */
const LASTS_MS = 30 * DAY_MS;
const MOST_MS = 366 * DAY_MS;

export interface BoardInput {
  readonly projectId: string;
  /** Name of its key; `Board of <project>` when absent. */
  readonly name?: string | null;
  /** Milliseconds since 1970 UTC; in 30 days when absent. */
  readonly expiresAt?: number | null;
}

/** A link that opens the board of a project once, and the key that the board reads with. */
export interface BoardLink extends Ticket {
  readonly projectId: string;
  readonly apiKey: ApiKey;
}

export interface BoardLinksOptions {
  readonly keys: ApiKeys;
  readonly tickets: Tickets;
  readonly clock: Clock;
}

/**
 * Links to the boards of projects. Each board has an API key of its own with READ on the one project, whose secret is given to
 * nobody: whoever revokes the key ends the board.
 */
export class BoardLinks {
  readonly #options: BoardLinksOptions;

  constructor(options: BoardLinksOptions) {
    this.#options = options;
  }

  /**
   * Makes a board and its link. Does not ask whether the project exists.
   *
   * @throws TidingsError `FORBIDDEN` without ADMIN on the project; `NOT_FOUND` for one that the viewer may not read;
   * `BAD_USER_INPUT`.
   */
  async issue(viewer: Viewer | null, input: BoardInput, address: string): Promise<BoardLink> {
    const { projectId } = input;
    authorize(viewer, 'ADMIN', projectId);
    if (projectId === SYSTEM_PROJECT)
      throw new TidingsError('FORBIDDEN', { message: 'What happens in the hub itself is shown on no board' });
    const { keys, tickets, clock } = this.#options;
    const expiresAt = input.expiresAt ?? clock.now() + LASTS_MS;
    if (expiresAt > clock.now() + MOST_MS) throw badInput('input.expiresAt', 'A board lasts 366 days at most');
    const name = input.name ?? `Board of ${projectId}`;
    const grants = [{ projects: projectId, actions: ['READ'] }];
    const { apiKey, basis } = await keys.create(viewer, { name, grants, expiresAt }, address);
    return { ...(await tickets.issueFor(basis, 'board')), projectId, apiKey };
  }
}
