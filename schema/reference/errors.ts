import { CLOSE } from '../../src/core/close-codes.js';
import { ERRORS } from '../../src/core/errors.js';
import { code, page, table } from './markdown.js';

const INTRO = `An error has its code in \`extensions.code\`. The code is the same over HTTP, WebSocket and SSE. Show \`message\` to people, and let
programs decide by the code.`;

const EXTENSIONS: readonly (readonly [string, string, string])[] = [
  ['field', '`BAD_USER_INPUT`', 'Path of the field at fault, such as `input.percentage`.'],
  ['index', 'an error about one event of several', 'Index of the event in the list, from 0.'],
  ['retryAfterMs', '`RATE_LIMITED`, `TOO_MANY_…`', 'Milliseconds to wait before you retry.'],
  ['reason', '`CURSOR_EXPIRED`', '`TRIMMED`, `EPOCH` or `AHEAD`; see [resuming](../guides/resuming.md).'],
  ['earliest', '`CURSOR_EXPIRED`', 'Cursor before the earliest retained event.'],
  ['head', '`CURSOR_EXPIRED`', 'Cursor after the newest event.'],
  ['limit', 'every rejection by a limit', 'Name of the limit, the maximum, and what was found: `{name, max, found}`.'],
];

const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no');

/** Page of the error codes and close codes. */
export function errorsPage(): string {
  return page('Errors and close codes', INTRO, [
    '## Error codes',
    'The HTTP status applies when the error is the whole answer. *Retry* says whether the same request may succeed later.',
    table(
      ['code', 'HTTP', 'retry', 'cause', 'what to do'],
      Object.entries(ERRORS).map(([name, { status, retry, cause, advice }]) => [
        ...[code(name), String(status), yesNo(retry), cause, advice],
      ]),
    ),
    '## Extensions of errors',
    table(
      ['member', 'of', 'meaning'],
      EXTENSIONS.map(([name, of, meaning]) => [code(name), of, meaning]),
    ),
    '## Close codes of WebSockets',
    'The hub closes a socket with one of these codes. *Reconnects* says what a stock graphql-ws client does by itself.',
    table(
      ['code', 'reconnects', 'cause', 'what to do'],
      Object.values(CLOSE).map((row) => [code(String(row.code)), yesNo(row.reconnects), row.cause, row.advice]),
    ),
  ]);
}
