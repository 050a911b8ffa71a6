export type CopyFormat = 'link' | 'curl' | 'graphql' | 'json';

interface Copied {
  readonly id: string;
  readonly url: string;
  readonly link: string;
  readonly [member: string]: unknown;
}

const QUERY = `query Event($id: ID!) {
  event(id: $id) {
    id
    type
    projectId
    offset
    occurredAt
    recordedAt
    actor { id name kind }
    priority
    tags
    payload
  }
}`;

/** An event in the form in which one takes it elsewhere. A command has the name of the key's variable, never a key. */
export function copiedAs(format: CopyFormat, { url, link, __typename, ...event }: Copied): string {
  switch (format) {
    case 'link':
      return link;
    case 'json':
      return JSON.stringify(event, null, 2);
    case 'graphql':
      return `${QUERY}\n\n# Variables\n# ${JSON.stringify({ id: event.id })}\n`;
    case 'curl': {
      const body = JSON.stringify({ query: QUERY.replaceAll(/\s+/g, ' '), variables: { id: event.id } });
      return `curl -s ${quoted(new URL('graphql', url).href)} -H "Authorization: Bearer $TIDINGS_KEY" -H 'content-type: application/json' -d ${quoted(body)}`;
    }
  }
}

/** A word for a shell, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
