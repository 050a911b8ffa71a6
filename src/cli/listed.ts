import { ClientError } from '../client/index.js';
import { ERRORS } from '../core/errors.js';
import type { Invocation } from './command.js';
import { print } from './terminal.js';

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface Listing<T> {
  /** Asks the hub for a page. */
  readonly page: (after: string | null | undefined) => Promise<Page<T>>;
  /** One line for people. */
  readonly lineOf: (item: T) => string;
}

/** Prints a list that comes in pages, one item a line; with `--json` as JSON objects. */
export async function printList<T>({ options }: Invocation, { page, lineOf }: Listing<T>): Promise<void> {
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = await page(after);
    for (const item of nodes) await print(options.json ? JSON.stringify(item) : lineOf(item));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
}

/**
 * Handler of a rejection. Where nothing has the id, it throws an error that says where the ids are.
 *
 * @param what the id names, such as `hook`.
 * @param list command that lists the ids.
 */
export const noSuch = (what: string, id: string, list: string) => (error: unknown) => {
  const messages: readonly string[] = [ERRORS.NOT_FOUND.message, `No such ${what}`];
  // NOT_FOUND about something else, such as an event, has another message.
  if (!(error instanceof ClientError && error.code === 'NOT_FOUND' && messages.includes(error.message))) throw error;
  const message = `There is no ${what} '${id}'; ${list} shows the ids`;
  throw new ClientError(error.code, { message, cause: error });
};
