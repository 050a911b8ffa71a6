import { styleText } from 'node:util';
import type { EventsSubscription } from '../client/index.js';
import { spelledOut } from '../core/text/content.js';

type Event = EventsSubscription['events'];

const colours = process.stdout.isTTY === true && process.stdout.hasColors();
const paint = (format: Parameters<typeof styleText>[0], text: string) => (colours ? styleText(format, text) : text);

/** An event on one line, for people. */
export function eventLine({ type, projectId, offset, recordedAt, actor, priority, payload }: Event): string {
  const fields = Object.entries((payload ?? {}) as Record<string, unknown>);
  return [
    paint('gray', String(recordedAt).replace('T', ' ').slice(0, 19)),
    paint('cyan', `${projectId}${offset === null ? '' : `#${offset}`}`),
    paint('bold', type.toLowerCase()),
    ...(priority === 'NORMAL' ? [] : [paint('yellow', priority.toLowerCase())]),
    ...fields
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${paint('gray', `${name}=`)}${shown(value)}`),
    paint('gray', `by ${spelledOut(actor.name)}`),
  ].join(' ');
}

const LONGEST = 200;

/** Quoted where it would not be seen where it ends. */
function shown(value: unknown): string {
  const whole = typeof value === 'string' && /^[^\s"]+$/.test(value) ? value : JSON.stringify(value);
  return spelledOut(whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole);
}
