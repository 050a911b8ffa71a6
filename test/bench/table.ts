import type { PeerName } from './prepare.js';
import { median } from './statistics.js';

/** One figure of one round. */
export interface Sample {
  readonly scenario: string;
  readonly case: string;
  readonly metric: string;
  readonly peer: PeerName;
  readonly round: number;
  readonly value: number;
  readonly clientBound: boolean;
}

const YARDSTICKS: readonly PeerName[] = ['in memory', 'before', 'stock', 'raw ws', 'raw ws coalesced'];

/** The figures of a scenario as Markdown: medians with the least and the most, and the medians of the rounds' ratios. */
export function table(samples: readonly Sample[]): string {
  const peers = (['tidings', ...YARDSTICKS] as const).filter((peer) => samples.some((sample) => sample.peer === peer));
  const yardsticks = peers.filter((peer) => peer !== 'tidings');
  const head = ['', ...peers, ...yardsticks.map((peer) => `tidings ÷ ${peer}`)];
  const nameOf = (sample: Sample) => `${sample.case}: ${sample.metric}`;
  const rows = new Set(samples.map(nameOf));
  const lines = [...rows].map((name) => {
    const of = (peer: PeerName) => samples.filter((sample) => nameOf(sample) === name && sample.peer === peer);
    return [
      name,
      ...peers.map((peer) => spread(of(peer))),
      ...yardsticks.map((peer) => ratio(of('tidings'), of(peer))),
    ];
  });
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function spread(samples: readonly Sample[]): string {
  if (samples.length === 0) return '';
  const values = samples.map(({ value }) => value);
  const bound = samples.some(({ clientBound }) => clientBound) ? ' \\*' : '';
  const range = values.length > 1 ? ` (${short(Math.min(...values))}–${short(Math.max(...values))})` : '';
  return `${short(median(values))}${range}${bound}`;
}

function ratio(ours: readonly Sample[], theirs: readonly Sample[]): string {
  const ratios = ours.flatMap(({ round, value }) => {
    const other = theirs.find((sample) => sample.round === round);
    return other ? [value / other.value] : [];
  });
  return ratios.length === 0 ? '' : `${short(median(ratios))} ×`;
}

/** Three digits that count. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
