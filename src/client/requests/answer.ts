import { answeredError, unreachable } from '../client-error.js';

/** The data of an answer over HTTP. @throws ClientError of the hub, or `UNREACHABLE` where the answer is not a hub's. */
export async function dataOf<R>(response: Response): Promise<R> {
  const { status, headers } = response;
  const answer = await response.json().catch(() => null);
  if (answer?.errors) {
    const after = Number(headers.get('retry-after')) * 1_000;
    throw answeredError(answer.errors, after > 0 ? { retryAfterMs: after } : {});
  }
  if (!answer || !('data' in answer)) throw unreachable(`The answer was ${status}, and not a hub’s`);
  return answer.data;
}
