import type { IncomingHttpHeaders } from 'node:http';
import type { Forge, Mapper } from '../forge.js';
import { isSignedBy, userOf } from '../github/github.js';
import { GITHUB_MAPPERS, pullRequestWith } from '../github/mappers.js';
import { checkedHeader, EVENT_NAME } from '../headers.js';

/** Gitea and Forgejo. They send nearly what GitHub sends; the rows that differ are here. */
export const gitea: Forge = {
  type: 'gitea',
  isSigned(request, secrets) {
    const digest = request.headers[named(request.headers, 'signature')];
    return isSignedBy(request, secrets, `sha256=${digest}`);
  },
  deliveryId: ({ headers }) => checkedHeader(headers, named(headers, 'delivery')),
  eventOf: (headers) => checkedHeader(headers, named(headers, 'event'), EVENT_NAME),
  repositoryOf: (body) => body.maybeText('repository.full_name'),
  actorOf: (body) => userOf('gitea', body),
  mappers: giteaMappers(),
};

/** Name of a header. Forgejo sends those of Gitea too; where its own is there, only that one counts. */
function named(headers: IncomingHttpHeaders, name: string): string {
  const own = `x-forgejo-${name}`;
  return headers[own] === undefined ? `x-gitea-${name}` : own;
}

function giteaMappers(): Readonly<Record<string, Mapper>> {
  const reviewed: Mapper = ({ body }) => [pullRequestWith(body, 'REVIEWED')];
  return {
    ...GITHUB_MAPPERS,
    pull_request_approved: reviewed,
    pull_request_rejected: reviewed,
    pull_request_comment: reviewed,
    wiki: ({ body }) => [
      {
        type: 'activity',
        payload: {
          kind: 'wiki',
          summary: `Wiki: ${body.text('page')} ${body.text('action')}`,
          link: body.maybeText('repository.html_url'),
        },
      },
    ],
  };
}
