import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { VERSION } from '../core/version.js';
import type { HubDoor } from './door.js';
import { followProject, listProjects, PROJECT_TEMPLATE, readProject } from './project-resources.js';
import type { McpContext, Tool, ToolCall } from './tool.js';
import { publishTools } from './tools/publish-tools.js';
import { readTools } from './tools/read-tools.js';
import { waitTool } from './tools/wait-tool.js';

const INSTRUCTIONS = `Tidings is the event hub of software projects. Report what you do: publish_agent_status when you start and end a task,
publish_task_update and publish_progress_update as it goes on. Listen with wait_for_event, from the cursor of the answer before.`;

/** Subscriptions of one client to projects. */
const MOST_SUBSCRIPTIONS = 100;

/** All tools, in the order of `tools/list`. */
export const createTools = (context: McpContext): readonly Tool[] => [
  ...publishTools(context),
  ...readTools(context),
  waitTool,
];

interface McpServerOptions {
  readonly door: HubDoor;
  readonly tools: readonly Tool[];
  /** Whether clients may subscribe to resources: only where the connection lasts. */
  readonly lasts: boolean;
  /** Receives failures that are not the client's. */
  readonly onError: (error: unknown) => void;
}

/** Makes a server of the Model Context Protocol, to be connected with a transport. */
export function createMcpServer({ door, tools, lasts, onError }: McpServerOptions): Server {
  const server = new Server(
    { name: 'tidings', title: 'Tidings', version: VERSION },
    { capabilities: { tools: {}, resources: { subscribe: lasts } }, instructions: INSTRUCTIONS },
  );
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const tool = byName.get(params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool '${params.name}'`);
    const progressToken = params._meta?.progressToken;
    const report: ToolCall['report'] = (progress, total) => {
      if (progressToken === undefined) return;
      const notification = { method: 'notifications/progress' as const, params: { progressToken, progress, total } };
      sendNotification(notification).catch(onError);
    };
    return answerOf(() => tool.call(params.arguments, { door, signal, report }), onError);
  });
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    asProtocol(() => listProjects(door, params?.cursor), onError),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [PROJECT_TEMPLATE] }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    asProtocol(() => readProject(door, params.uri), onError),
  );
  if (lasts) acceptSubscriptions(server, door, onError);
  return server;
}

const listed = ({ name, title, description, inputSchema, readOnly }: Tool) => ({
  ...{ name, title, description, inputSchema: { ...inputSchema } },
  annotations: { title, readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false },
});

/** A refusal is an answer that the model reads and mends. Other failures are not shown to it. */
async function answerOf(call: () => Promise<object>, onError: (error: unknown) => void) {
  try {
    const result = await call();
    return { content: [{ type: 'text' as const, text: JSON.stringify(result) }], structuredContent: { ...result } };
  } catch (error) {
    const text = refusalText(error);
    if (text === null) onError(error);
    return { content: [{ type: 'text' as const, text: text ?? 'INTERNAL_SERVER_ERROR' }], isError: true };
  }
}

async function asProtocol<T>(answer: () => Promise<T>, onError: (error: unknown) => void): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof McpError) throw error;
    const text = refusalText(error);
    if (text !== null) throw new McpError(ErrorCode.InvalidParams, text);
    onError(error);
    throw new McpError(ErrorCode.InternalError, 'INTERNAL_SERVER_ERROR');
  }
}

/** Code and message of a refusal of the hub, and how to go on; null for what is no refusal. */
function refusalText(error: unknown): string | null {
  const { code, message, extensions } = error as { code?: unknown; message?: string; extensions?: object };
  if (typeof code !== 'string') return null;
  const { code: _, ...more } = { code, ...extensions };
  return `${code}: ${message}${Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : ''}`;
}

function acceptSubscriptions(server: Server, door: HubDoor, onError: (error: unknown) => void): void {
  const followed = new Map<string, Promise<() => Promise<unknown>>>();
  const forget = async (uri: string) => {
    const stop = followed.get(uri);
    followed.delete(uri);
    await (await stop)?.();
  };
  server.setRequestHandler(SubscribeRequestSchema, ({ params: { uri } }) =>
    asProtocol(async () => {
      if (followed.has(uri)) return {};
      if (followed.size >= MOST_SUBSCRIPTIONS)
        throw new McpError(ErrorCode.InvalidRequest, `At most ${MOST_SUBSCRIPTIONS} subscriptions`);
      const following = followProject(door, uri, () => {
        server.sendResourceUpdated({ uri }).catch(() => undefined);
      });
      followed.set(uri, following);
      await following.catch((error: unknown) => {
        followed.delete(uri);
        throw error;
      });
      return {};
    }, onError),
  );
  server.setRequestHandler(UnsubscribeRequestSchema, async ({ params: { uri } }) => {
    await forget(uri);
    return {};
  });
  server.onclose = () => {
    for (const uri of [...followed.keys()]) void forget(uri).catch(() => undefined);
  };
}
