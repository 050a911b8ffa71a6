import type { Scenario } from './scenario.js';
import type { Sample } from './table.js';

/** What the cases of a scenario did against one another, each peer against itself in the same round. */
export function comparisons({ cases }: Scenario, samples: readonly Sample[]): Sample[] {
  return cases.flatMap(({ name, against }) => {
    if (!against) return [];
    const of = (one: string) => samples.filter((sample) => sample.case === one && sample.metric === against.metric);
    return of(name).flatMap((sample): Sample[] => {
      const other = of(against.case).find(({ peer, round }) => peer === sample.peer && round === sample.round);
      if (!other) return [];
      const clientBound = sample.clientBound || other.clientBound;
      return [{ ...sample, case: `${name} ÷ ${against.case}`, value: sample.value / other.value, clientBound }];
    });
  });
}
