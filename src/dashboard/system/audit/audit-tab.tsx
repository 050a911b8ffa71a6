import { useState } from 'react';
import {
  type AuditAction,
  AuditNamesDocument,
  type AuditNamesQuery,
  AuditPageDocument,
  type AuditPageQuery,
  type AuditPageQueryVariables,
  type HomeQuery,
} from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { nameOfId } from '../../model/events/names.js';
import { moment } from '../../model/text/format.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery, useRead } from '../data/use-read.js';
import { SelectField, TextField } from '../parts/fields.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';
import type { TabProps } from '../tab.js';

type Entry = AuditPageQuery['auditLog']['nodes'][number];
type Filter = Pick<AuditPageQueryVariables, 'actions' | 'actorId' | 'projectId' | 'address'>;
const PAGE = 50;
const DAY_MS = 86_400_000;
const SPANS = [1, 7, 30, 0] as const;
const ACTIONS = Object.keys(W.audit.action) as AuditAction[];

/** What was done on the hub and refused, by whom, page by page. */
export function AuditTab({ home }: TabProps) {
  const client = useClient();
  const now = useNow();
  const [filter, setFilter] = useState<Filter>({});
  const [days, setDays] = useState<number>(1);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const before = cursors.at(-1) ?? null;
  const read = useRead({
    key: JSON.stringify([filter, days, before]),
    ask: (signal) => {
      const since = days > 0 ? new Date(Date.now() - days * DAY_MS).toISOString() : null;
      return client.query(AuditPageDocument, { ...filter, since, last: PAGE, before }, { signal });
    },
  });
  const restart = (change: () => void) => {
    change();
    setCursors([null]);
  };
  const page = read.data?.auditLog.pageInfo;
  const names = namesOf(home, useQuery(AuditNamesDocument, {}).data);
  return (
    <div className="grid">
      <section className="panel c12" aria-label={W.audit.filter}>
        <form
          className="filters filters--alone"
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const text = (name: string) => String(form.get(name)).trim() || null;
            const action = text('action') as AuditAction | null;
            restart(() =>
              setFilter({
                actions: action && [action],
                actorId: text('actor'),
                projectId: text('project'),
                address: text('address'),
              }),
            );
          }}
        >
          <SelectField
            {...{ label: W.audit.span, name: 'span' }}
            options={SPANS.map((span) => [String(span), W.audit.days(span)] as const)}
            onChange={(value) => restart(() => setDays(Number(value)))}
          />
          <SelectField
            {...{ label: W.audit.what, name: 'action' }}
            options={[['', W.audit.any], ...ACTIONS.map((each) => [each, W.audit.action[each]] as const)]}
          />
          <TextField label={W.audit.actor} name="actor" />
          <TextField label={W.audit.project} name="project" />
          <TextField label={W.audit.address} name="address" />
          <button className="btn" type="submit">
            {W.filter}
          </button>
        </form>
      </section>
      <Panel
        {...{ title: W.audit.title, span: 12, known: read, isFlush: true }}
        note={<span>{W.audit.order}</span>}
        actions={
          <>
            <button className="btn btn--sm" type="button" onClick={() => restart(read.reload)}>
              {W.audit.again}
            </button>
            <button
              className="btn btn--sm"
              type="button"
              disabled={cursors.length === 1}
              onClick={() => setCursors(cursors.slice(0, -1))}
            >
              {W.audit.newer}
            </button>
            <button
              className="btn btn--sm"
              type="button"
              disabled={!page?.hasPreviousPage}
              onClick={() => setCursors([...cursors, page!.startCursor])}
            >
              {W.audit.older}
            </button>
          </>
        }
        empty={({ auditLog }) => auditLog.nodes.length === 0 && W.audit.none}
      >
        {({ auditLog }) => (
          <Scrolled label={W.audit.title}>
            <table className="table">
              <thead>
                <tr>
                  <th>{W.audit.when}</th>
                  <th>{W.audit.what}</th>
                  <th>{W.audit.who}</th>
                  <th>{W.audit.target}</th>
                  <th>{W.audit.address}</th>
                  <th>{W.audit.reason}</th>
                </tr>
              </thead>
              <tbody>
                {auditLog.nodes.toReversed().map((entry) => (
                  <EntryRow key={entry.id} {...{ entry, names, now }} />
                ))}
              </tbody>
            </table>
          </Scrolled>
        )}
      </Panel>
    </div>
  );
}

const BAD: readonly AuditAction[] = ['AUTHENTICATION_FAILED', 'REFUSED', 'ENTRIES_LOST'];

/** Names by id: of projects, and of what else was acted on. */
interface Names {
  readonly projects: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}

/** Where the names cannot be read, the ids do. */
function namesOf(home: HomeQuery, data: AuditNamesQuery | null): Names {
  const byId = (...lists: (readonly { readonly id: string; readonly name: string }[] | undefined)[]) =>
    new Map(lists.flatMap((list = []) => list.map(({ id, name }) => [id, name] as const)));
  return {
    projects: byId(data?.deletedProjects, data?.archivedProjects.nodes, home.projects.nodes),
    targets: byId(
      ...[data?.webhooks.nodes, data?.apiKeys.nodes],
      data?.broadcasts.nodes.map(({ id, title, body }) => ({ id, name: title ?? body })),
    ),
  };
}

interface RowProps {
  readonly entry: Entry;
  readonly names: Names;
  readonly now: number;
}

const EntryRow = ({ entry, names: { projects, targets }, now }: RowProps) => {
  const { action, actorId, projectId, target } = entry;
  const nameOfTarget = (id: string) =>
    action === 'HEALTH_CHECKED' ? W.components.name(id) : (targets.get(id) ?? nameOfId(id));
  return (
    <tr>
      <td>
        <time dateTime={entry.at}>{moment(Date.parse(entry.at), now)}</time>
      </td>
      <td>
        <span className={BAD.includes(action) ? 'chip chip--danger' : undefined}>{W.audit.action[action]}</span>
      </td>
      <td title={actorId ?? undefined}>{actorId === null ? '–' : (targets.get(actorId) ?? nameOfId(actorId))}</td>
      <td>
        {projectId !== null && <span title={projectId}>{projects.get(projectId) ?? projectId}</span>}{' '}
        {target !== null && <span title={target}>{nameOfTarget(target)}</span>}
        {projectId === null && target === null && '–'}
      </td>
      <td className="mono">{entry.address ?? '–'}</td>
      <td>{entry.reason ?? ''}</td>
    </tr>
  );
};
