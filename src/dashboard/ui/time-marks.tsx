import { W } from '../words/page.en.js';

/** Marks above a chart over time, each at its part of the axis, 0 to 1. */
export interface Marks {
  readonly high: readonly number[];
  readonly deployments: readonly number[];
}

const LOOKS = {
  high: { className: 'flag', d: 'M-4 0h8l-4 6.5z' },
  deployments: { className: 'flag--dep', d: 'M0 .5l4.5 5h-2.5v3.5h-4v-3.5h-2.5z' },
} as const;
const KINDS = ['high', 'deployments'] as const;
/** Marks that are nearer to each other would overlap. */
const NEAR = 0.02;
const SECOND_ROW_Y = 9;

const isNear = (parts: readonly number[], part: number) => parts.some((each) => Math.abs(each - part) < NEAR);

/** Parts of the axis, of which those that are near to one before are left out: the mark of that is theirs too. */
function apart(parts: readonly number[]): number[] {
  const kept: number[] = [];
  for (const part of parts.toSorted((one, other) => one - other)) if (!isNear(kept, part)) kept.push(part);
  return kept;
}

/** The marks, as parts of the SVG of the chart. A deployment near an event of high priority is below it. */
export const TimeMarks = ({ marks }: { readonly marks: Marks }) => (
  <>
    {KINDS.flatMap((kind) =>
      apart(marks[kind]).map((part) => (
        <svg
          aria-hidden="true"
          key={`${kind} ${part}`}
          x={`${part * 100}%`}
          y={kind === 'deployments' && isNear(apart(marks.high), part) ? SECOND_ROW_Y : 0}
        >
          <path {...LOOKS[kind]} />
        </svg>
      )),
    )}
  </>
);

/** Says of the marks that there are what they are. */
export function MarkLegend({ marks }: { readonly marks: Marks }) {
  const kinds = KINDS.filter((kind) => marks[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <p className="marks">
      {kinds.map((kind) => (
        <span key={kind}>
          <svg className="histo" viewBox="-5 -0.5 10 10" aria-hidden="true">
            <path {...LOOKS[kind]} />
          </svg>
          {W.pulse.marks[kind]}
        </span>
      ))}
    </p>
  );
}
