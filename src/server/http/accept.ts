const EVENT_STREAM = 'text/event-stream';
/** Media ranges that cover an event stream. The most exact one of a header decides. */
const RANGES = [EVENT_STREAM, 'text/*', '*/*'] as const;

/** `named`: the header names event streams. `covered`: a wildcard, or no header at all. `refused`: neither. */
export type StreamAcceptance = 'named' | 'covered' | 'refused';

/** Decides whether a client takes an event stream as its answer. */
export function streamAcceptance(accept: string | undefined): StreamAcceptance {
  const weights = new Map(mediaRangesOf(accept).map(({ range, weight }) => [range, weight]));
  const range = RANGES.find((each) => weights.has(each));
  if (range === undefined || weights.get(range) === 0) return 'refused';
  return range === EVENT_STREAM ? 'named' : 'covered';
}

/** Ways in which a subscription is answered by HTTP. */
export type StreamKind = 'event-stream' | 'multipart';

/** How a client that subscribes takes its answer; null when it takes no stream. One that names both gets events. */
export function acceptedStream(accept: string | undefined): StreamKind | null {
  const events = streamAcceptance(accept);
  if (events === 'named') return 'event-stream';
  if (mediaRangesOf(accept).some(isMultipartSubscription)) return 'multipart';
  return events === 'covered' ? 'event-stream' : null;
}

/** Without the name of the protocol a multipart answer is one of another: of parts of one result. */
const isMultipartSubscription = ({ range, parameters, weight }: Range): boolean =>
  range === 'multipart/mixed' &&
  parameters.some((parameter) => /^subscriptionspec="?1\.0"?$/.test(parameter)) &&
  weight > 0;

/** The first of the two JSON media types of GraphQL that a client accepts in UTF-8; null when it accepts neither. */
export function jsonMediaType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return 'application/json';
  for (const { range, parameters } of mediaRangesOf(accept)) {
    if (parameters.some((parameter) => parameter.includes('charset'))) continue;
    if (range === 'application/graphql-response+json') return range;
    if (range === 'application/json' || range === 'application/*' || range === '*/*') return 'application/json';
  }
  return null;
}

/** Whether a monitoring system names OpenMetrics among what it accepts. */
export const acceptsOpenMetrics = (accept: string | undefined): boolean =>
  mediaRangesOf(accept).some(({ range, weight }) => range === 'application/openmetrics-text' && weight > 0);

/** One entry of a header that lists what a client accepts. */
interface Range {
  readonly range: string;
  readonly parameters: readonly string[];
  /** From 0, not accepted, to 1. */
  readonly weight: number;
}

/** An empty header counts as none. */
const mediaRangesOf = (accept: string | undefined): Range[] => rangesOf(accept || '*/*');

/** The entries of a header such as `Accept` or `Accept-Encoding`. */
export const rangesOf = (header: string): Range[] =>
  header.split(',').map((each) => {
    const [range, ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return { range: range!, parameters, weight: weightOf(parameters) };
  });

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2));
}
