import { answeredError, ClientError } from './client-error.js';
import type { Operation } from './transport.js';

const WITHIN_MS = 30_000;

/** Sends one operation over HTTP. @throws ClientError */
export async function request<T>(
  base: string,
  { operation, authorization }: { operation: Operation; authorization: () => Promise<string | null> },
): Promise<T> {
  const credential = await authorization();
  const response = await answerOf(
    fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(credential !== null && { authorization: credential }),
      },
      body: JSON.stringify(operation),
      signal: AbortSignal.timeout(WITHIN_MS),
    }).then(async (answer) => ({ status: answer.status, text: await answer.text() })),
    base,
  );
  const { data, errors } = parsed(response);
  if (errors) throw answeredError(errors);
  return data as T;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function answerOf(answer: Promise<Answer>, base: string): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw new ClientError('UNREACHABLE', { message: `${base} cannot be reached: ${reasonOf(cause)}`, cause });
  }
}

/** Cause of a failed fetch, whose own message is only `fetch failed`. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? 'unknown';
}

function parsed({ status, text }: Answer): { data?: unknown; errors?: [] } {
  const noAnswer = (cause?: unknown) =>
    new ClientError('UNREACHABLE', { message: `The answer was ${status}, and no hub’s`, cause });
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw noAnswer(cause);
  }
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw noAnswer();
  return answer as { data?: unknown; errors?: [] };
}
