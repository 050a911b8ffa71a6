const EVENT_STREAM = 'text/event-stream';
/** Media ranges that cover an event stream. The most exact one of a header decides. */
const RANGES = [EVENT_STREAM, 'text/*', '*/*'] as const;

/** `named`: the header names event streams. `covered`: a wildcard, or no header at all. `refused`: neither. */
export type StreamAcceptance = 'named' | 'covered' | 'refused';

/** Decides whether a client takes an event stream as its answer. Nothing else looks at `Accept` for that. */
export function streamAcceptance(accept: string | undefined): StreamAcceptance {
  const weights = new Map(rangesOf(accept).map(({ range, parameters }) => [range, weightOf(parameters)]));
  const range = RANGES.find((each) => weights.has(each));
  if (range === undefined || weights.get(range) === 0) return 'refused';
  return range === EVENT_STREAM ? 'named' : 'covered';
}

/** The first of the two JSON media types of GraphQL that a client accepts in UTF-8; null when it accepts neither. */
export function jsonMediaType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return 'application/json';
  for (const { range, parameters } of rangesOf(accept)) {
    if (parameters.some((parameter) => parameter.includes('charset'))) continue;
    if (range === 'application/graphql-response+json') return range;
    if (range === 'application/json' || range === 'application/*' || range === '*/*') return 'application/json';
  }
  return null;
}

/** An empty header counts as none. */
const rangesOf = (accept: string | undefined) =>
  (accept || '*/*').split(',').map((each) => {
    const [range, ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return { range: range!, parameters };
  });

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2));
}
