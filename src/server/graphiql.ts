import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const EXAMPLE = `# Type the credential in the headers pane below: {"Authorization": "Bearer <key>"}
subscription Everything {
  events(last: 10) {
    id
    type
    projectId
    occurredAt
    actor {
      name
    }
    ... on FileChange {
      filePath
      changeType
    }
    ... on Commit {
      sha
      message
    }
  }
}
`;

/** Whether a request is a browser that asks for a page. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/**
 * GraphiQL as one page that asks nothing of anybody else. It subscribes over SSE, which is what carries the credential
 * of the headers pane. The page has nine megabytes, so it is made and compressed once, when it is first asked for.
 */
export function createGraphiqlPage(): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  let page: Promise<{ plain: Buffer; compressed: Buffer }> | null = null;
  const render = async () => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const plain = Buffer.from(
      await renderGraphiQL({
        title: 'Tidings GraphiQL',
        endpoint: '/graphql',
        subscriptionsProtocol: 'SSE',
        defaultQuery: EXAMPLE,
        headers: '{"Authorization": "Bearer "}',
      }),
    );
    return { plain, compressed: await promisify(gzip)(plain) };
  };
  return async (req, res) => {
    page ??= render();
    const { plain, compressed } = await page;
    const zipped = req.headers['accept-encoding']?.includes('gzip') ?? false;
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...(zipped && { 'content-encoding': 'gzip' }),
    });
    res.end(zipped ? compressed : plain);
  };
}
