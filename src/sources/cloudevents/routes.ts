import type { Viewer } from '../../auth/viewer.js';
import { badInput, mapItems, TidingsError } from '../../core/errors.js';
import type { SourceItem } from '../sink.js';
import type { SourceAnswer, SourceRequest, SourceRoute } from '../source.js';
import { EXTENSIONS } from './attributes.js';
import { BATCHED, readMessage, STRUCTURED } from './message.js';
import { projectOf, publishedItem } from './published-item.js';

const PATH = '/hooks/cloudevents';

export interface CloudEventsOptions {
  /** Publishes to a project as a viewer: all of the items or none. */
  publish(viewer: Viewer, project: string, items: readonly SourceItem[]): Promise<unknown>;
  /** Whether a name is an event type of the hub. */
  isKnown(type: string): boolean;
  /** Most events of a batch. */
  readonly maxEvents: number;
  /** Bound of lists and objects inside one another in the JSON of a request. */
  readonly maxDepth: number;
}

/**
 * Routes of `/hooks/cloudevents`: CloudEvents 1.0 over HTTP, published as the viewer that sends them, and the handshake
 * that senders of the webhook specification begin with.
 */
export const createCloudEventsRoutes = (options: CloudEventsOptions): readonly SourceRoute[] => [
  {
    ...{ path: PATH, methods: ['POST'], credential: 'required' },
    handle: (request) => receive(request, options),
  },
  // A sender asks without a credential. Its answer allows no more than to try: every delivery needs one.
  { ...{ path: PATH, methods: ['OPTIONS'], credential: 'ignored' }, handle: async (request) => consent(request) },
];

/** An empty answer: Knative takes a body that is no CloudEvent for a failed delivery. */
const PUBLISHED: SourceAnswer = { status: 204 };

async function receive({ headers, body, url, viewer }: SourceRequest, options: CloudEventsOptions) {
  const events = readMessage({ headers, body }, options.maxDepth);
  if (events === null) return unknownMessage([STRUCTURED, BATCHED]);
  if (events.length > options.maxEvents) throw badInput('events', `A batch has at most ${options.maxEvents} events`);
  const given = url.searchParams.get('project');
  const targets = mapItems(events, (event) => ({
    project: given ?? projectOf(event) ?? noProject(),
    item: publishedItem(event, options.isKnown),
  }));
  await publishEach(targets, (project, items) => options.publish(viewer!, project, items));
  return PUBLISHED;
}

interface Target {
  readonly project: string;
  readonly item: SourceItem;
}

/** Publishes the items of each project, all or none, one project after the other up to the first error. */
async function publishEach(
  targets: readonly Target[],
  publish: (project: string, items: readonly SourceItem[]) => Promise<unknown>,
): Promise<void> {
  for (const project of new Set(targets.map((target) => target.project))) {
    const indexes = [...targets.keys()].filter((index) => targets[index]!.project === project);
    try {
      await publish(
        project,
        indexes.map((index) => targets[index]!.item),
      );
    } catch (error) {
      throw targets.length > 1 ? ofBatch(error, indexes) : error;
    }
  }
}

/** The error with the index in the whole batch. An error about a project as a whole names its first event. */
function ofBatch(error: unknown, indexes: readonly number[]): unknown {
  if (!(error instanceof TidingsError)) return error;
  const { index } = error.extensions;
  return error.at(indexes[typeof index === 'number' ? index : 0]!);
}

function noProject(): never {
  const { project } = EXTENSIONS;
  throw badInput(
    project,
    `The event names no project: set its extension attribute ${project} (header ce-${project}), or send it to ${PATH}?project=ID`,
  );
}

function unknownMessage(accepted: readonly string[]): SourceAnswer {
  const message = `Send a CloudEvent: its attributes in ce- headers, or ${accepted.join(' or ')} in UTF-8`;
  return {
    status: 415,
    headers: { 'accept-post': accepted.join(', ') },
    body: { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', field: 'content-type' } }] },
  };
}

/** The handshake of HTTP webhooks: the sender asks whether it may deliver here, and how often in a minute. */
function consent({ headers }: SourceRequest): SourceAnswer {
  const origin = headers['webhook-request-origin']?.toString();
  const rate = headers['webhook-request-rate']?.toString() ?? '*';
  return {
    status: 200,
    headers: {
      allow: 'POST, OPTIONS',
      ...(origin && { 'webhook-allowed-origin': origin, 'webhook-allowed-rate': rate }),
    },
  };
}
