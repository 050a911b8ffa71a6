import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { EventsDocument, type EventType } from '../../client/generated/graphql.js';
import { systemClock } from '../../core/clock.js';
import type { Following } from '../door.js';
import { headOf } from '../project-resources.js';
import { shownEvent } from '../shown-event.js';
import { anyProject, defineTool, priority, type Tool, type ToolCall, typeList } from '../tool.js';

const USUAL_S = 30;
const LONGEST_S = 600;
/** Well below the time-out of a minute that clients have, which a report sets back where they allow that. */
const REPORT_MS = 10_000;

type Frame = { readonly events: Parameters<typeof shownEvent>[0] };

/** Tool that waits for an event, from a cursor without a gap. */
export const waitTool: Tool = defineTool({
  name: 'wait_for_event',
  title: 'Wait for an event',
  description: `Waits for the next event that matches, and returns it with the cursor after it. When the time is over, the answer
has timedOut and a cursor: call again with after set to it, and no event is missed. Without after it waits for events from now on.`,
  readOnly: true,
  input: z.strictObject({
    project: anyProject,
    types: typeList,
    minPriority: priority,
    where: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Values that fields of the payload must have, such as {"taskId":"7","taskStatus":"DONE"}'),
    after: z.string().optional().describe('Cursor from read_events, wait_for_event or list_projects'),
    timeoutSeconds: z.number().min(0).max(LONGEST_S).default(USUAL_S),
  }),
  async call({ project, types, minPriority, after, where = {}, timeoutSeconds }, call) {
    const from = after ?? (project === undefined ? undefined : await headOf(call.door, project));
    const wanted = { projectId: project, types: types as EventType[] | undefined, minPriority, after: from };
    const following = await call.door.follow(EventsDocument, wanted);
    try {
      return await waitFor(following as Following<Frame>, {
        where,
        after: from,
        timeoutMs: timeoutSeconds * 1_000,
        call,
      });
    } finally {
      await following.return();
    }
  },
});

interface Waiting {
  readonly where: Record<string, unknown>;
  readonly after: string | undefined;
  readonly timeoutMs: number;
  readonly call: ToolCall;
}

async function waitFor(following: Following<Frame>, { where, after, timeoutMs, call }: Waiting): Promise<object> {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  call.signal.addEventListener('abort', end);
  const from = systemClock.elapsed();
  const stopReports = systemClock.every(REPORT_MS, () => {
    call.report(Math.round(systemClock.elapsed() - from), timeoutMs);
  });
  const timeOut = systemClock.sleep(timeoutMs, signal).then(() => null);
  let position = after ?? null;
  try {
    while (!call.signal.aborted) {
      const next = await Promise.race([following.next(), timeOut]);
      if (next === null || next.done) break;
      position = next.value.cursor ?? position;
      const { events: event } = next.value.data;
      if (matches(event.payload, where)) return { event: shownEvent(event), cursor: position };
    }
    return { timedOut: true, cursor: following.cursor() ?? position };
  } finally {
    stopReports();
    end();
    call.signal.removeEventListener('abort', end);
  }
}

const matches = (payload: unknown, where: Record<string, unknown>): boolean =>
  Object.entries(where).every(([name, value]) =>
    isDeepStrictEqual((payload as Record<string, unknown> | null)?.[name] ?? null, value),
  );
