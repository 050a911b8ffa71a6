import type { IncomingMessage, ServerResponse } from 'node:http';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { EventDefinition } from '../core/declare/event.js';
import type { HubDoor } from './door.js';
import { createMcpServer, createTools } from './mcp-server.js';
import type { McpContext } from './tool.js';

interface StdioOptions extends McpContext {
  readonly door: HubDoor;
  readonly signal: AbortSignal;
}

/** Serves one client over stdin and stdout, until stdin ends or the signal is aborted. */
export async function serveStdio({ door, signal, ...context }: StdioOptions): Promise<void> {
  const server = createMcpServer({ door, tools: createTools(context), lasts: true, onError: () => undefined });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    signal.addEventListener('abort', () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}

/** One request to the endpoint. */
export interface McpRequest {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The message, which has been read. */
  readonly message: unknown;
  readonly door: HubDoor;
  readonly onError: (error: unknown) => void;
}

/**
 * Makes what answers requests of streamable HTTP. Each stands for itself, without a session: any node of a hub can answer
 * it, and nothing is kept between two.
 */
export function createHttpAnswer(definitions: readonly EventDefinition[]) {
  const tools = createTools({ definitions, defaultProject: null });
  return async ({ req, res, message, door, onError }: McpRequest): Promise<void> => {
    const server = createMcpServer({ door, tools, lasts: false, onError });
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
    const closed = new Promise((resolve) => res.once('close', resolve));
    // The types of the SDK do not allow for exactOptionalPropertyTypes.
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    await transport.handleRequest(req, res, message);
    await closed;
    await server.close();
  };
}
