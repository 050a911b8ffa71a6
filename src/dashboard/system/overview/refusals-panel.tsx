import { number } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { useStats } from '../data/system-context.js';
import { Panel } from '../parts/panel.js';

interface Count {
  readonly name: string;
  readonly count: number;
}

/** What the hub has refused since it started, by reason, most first. */
export function RefusalsPanel() {
  const { newest, error } = useStats();
  const at = newest && Date.parse(newest.at);
  const data = newest && {
    refusals: most(newest.refusals),
    errors: most(newest.errors),
    gaps: most(newest.gaps),
  };
  return (
    <Panel
      {...{ title: W.refusals.title, span: 4, known: { data, at, error } }}
      note={<span>{W.refusals.since}</span>}
      empty={({ refusals, errors, gaps }) => refusals.length + errors.length + gaps.length === 0 && W.refusals.none}
    >
      {({ refusals, errors, gaps }) => (
        <>
          <Counts counts={refusals} />
          <Counts title={W.refusals.errors} counts={errors} />
          <Counts title={W.refusals.gaps} counts={gaps} />
        </>
      )}
    </Panel>
  );
}

const most = (counts: readonly Count[]) =>
  counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);

function Counts({ title, counts }: { readonly title?: string; readonly counts: readonly Count[] }) {
  if (counts.length === 0) return null;
  const largest = counts[0]!.count;
  return (
    <>
      {title && <h3 className="panel__sub">{title}</h3>}
      <ul className="bars">
        {counts.map(({ name, count }) => (
          <li key={name}>
            <span>{W.refusals.reason(name)}</span>
            <b>{number(count)}</b>
            <progress value={count} max={largest} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  );
}
