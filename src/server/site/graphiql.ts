import type { SiteSource } from './static-site.js';

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

const POLICY = {
  'script-src': "'self'",
  // Its editor writes styles as it goes.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  // Its editor's workers are made of text that the script carries.
  'worker-src': 'blob:',
} as const;

/**
 * GraphiQL, with all of its files served by the hub. It subscribes over SSE, because a WebSocket of a browser could not send
 * the credential of the headers pane. The text has nine megabytes: make it once.
 */
export async function graphiql(): Promise<SiteSource> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL({
    title: 'Tidings GraphiQL',
    endpoint: '/graphql',
    subscriptionsProtocol: 'SSE',
    defaultQuery: EXAMPLE,
    headers: '{"Authorization": "Bearer "}',
  });
  // The library writes one page with everything inline; a policy that allowed that would allow what is injected, too.
  const [styled, css, unscripted] = cut(await rendered, '<style>', '</style>');
  const [opening, js, closing] = cut(unscripted, '<script>', '</script>');
  const html = `${styled}<link rel="stylesheet" href="{{graphiql.css}}">${opening}<script src="{{graphiql.js}}"></script>${closing}`;
  return { html, files: { 'graphiql.css': css, 'graphiql.js': js }, policy: POLICY };
}

/** What stands before, inside of and after an element. Its content may speak of its end, but not of another beginning. */
function cut(html: string, begin: string, end: string): [before: string, inside: string, after: string] {
  const from = html.indexOf(begin);
  const to = end === '</script>' ? html.lastIndexOf(end) : html.indexOf(end, from);
  if (from < 0 || to < from) throw new Error(`GraphiQL came without ${begin}`);
  return [html.slice(0, from), html.slice(from + begin.length, to), html.slice(to + end.length)];
}
