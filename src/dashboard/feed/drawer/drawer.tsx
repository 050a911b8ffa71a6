import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Feed } from '../../data/feed/feed.js';
import { BASE } from '../../data/session.js';
import { DOMAINS, domainOf, lookOf } from '../../model/events/catalogue.js';
import { type Header, type Payload as Published, rankOf } from '../../model/events/header.js';
import { isFailedRun, shaOf } from '../../model/events/run.js';
import { nameOf, plainSentenceOf, priorityOf } from '../../model/events/sentence.js';
import { thingOf } from '../../model/events/thing.js';
import { type CopyFormat, copiedAs } from '../../model/feed/copy-as.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { onlyAbout, toggled } from '../../model/feed/filter.js';
import { newestOf } from '../../model/feed/rows.js';
import type { Way } from '../../model/feed/trail.js';
import { dayOf, duration, exactTime, number } from '../../model/text/format.js';
import { linkOf } from '../../model/text/links.js';
import { CopyButton, copyText } from '../../ui/copy-button.js';
import { useHotkeys } from '../../ui/hotkeys.js';
import { Icon } from '../../ui/icon.js';
import { LinkOut } from '../../ui/linked.js';
import { D } from '../../words/drawer.en.js';
import { DOMAIN_WORDS } from '../../words/events.en.js';
import { W } from '../../words/page.en.js';
import { R } from '../../words/run.en.js';
import { useListVersion } from '../list/use-feed-list.js';
import type { Address } from '../use-address.js';
import { hrefBefore } from '../use-travel.js';
import { Chains } from './chain.js';
import { CommitMessage } from './commit-message.js';
import { CommitOf } from './commit-of.js';
import { Payload } from './payload.js';
import { RunLog } from './run-log.js';
import { type Detail, useDetail } from './use-detail.js';
import './run.css';

interface Props {
  readonly feed: Feed;
  readonly list: FeedList | null;
  readonly address: Address;
  readonly offset: number;
}

/** Everything about an event: its sentence at once, its payload and its chain as soon as they are read. */
export function Drawer({ feed, list, address, offset }: Props) {
  useListVersion(list);
  const { event, detail, problem } = useDetail(feed, list, offset);
  const title = useRef<HTMLHeadingElement>(null);
  const { setEvent } = address;
  useEffect(() => title.current?.focus({ preventScroll: true }), [event === null]);

  const go = (way: Way, beside: number | null) => {
    const to = list ? list.trail.step(offset, way, beside) : beside;
    if (to !== null) setEvent(to);
  };
  const beside = (by: number) => {
    const rows = list?.rows;
    const next = rows?.rows[rows.find(offset) - by];
    go(by > 0 ? 'older' : 'newer', next && !next.hole ? newestOf(next).offset : null);
  };
  const copy = (format: CopyFormat) => {
    if (detail) void copyText(copiedAs(format, { ...detail.event, url: BASE.href, link: location.href }));
  };
  const chain = detail?.chain ?? [];
  const along = (by: number) => {
    const place = chain.findIndex((each) => each.offset === offset);
    go(by < 0 ? 'cause' : 'effect', (place >= 0 && chain[place + by]?.offset) || null);
  };
  useHotkeys({
    ...{ '[': () => along(-1), ']': () => along(1) },
    ...{
      'c l': () => copy('link'),
      'c u': () => copy('curl'),
      'c g': () => copy('graphql'),
      'c j': () => copy('json'),
    },
  });

  const domain = event ? domainOf(event.type) : 'system';
  const sha = event && shaOf(event);
  return (
    <aside className="drawer" aria-label={W.list.event(number(offset))}>
      <div className="drawer__bar">
        <span className={`grow d-${domain}`}>
          {event && (
            <>
              <span className="chip chip--dom">
                <Icon name={DOMAINS.find(([name]) => name === domain)![1]} size={12} />
                {DOMAIN_WORDS[domain]}
              </span>
              <code>{event.type}</code>
            </>
          )}
        </span>
        <BarButton icon="chevron-up" label={D.newer} onClick={() => beside(-1)} />
        <BarButton icon="chevron-down" label={D.older} onClick={() => beside(1)} />
        <BarButton icon="x" label={D.close} onClick={() => setEvent(null)} />
      </div>
      <div className="drawer__body" tabIndex={0} role="group" aria-label={D.details}>
        <section>
          <h2 ref={title} tabIndex={-1}>
            {event ? plainSentenceOf(event) : (problem ?? D.loading)}
          </h2>
          {event && <Tags event={event} address={address} />}
          {event && <Actions {...{ event, address, project: feed.project }} />}
          {detail && <Out payload={detail.event.payload as Published} />}
        </section>
        {event && problem && <section>{problem}</section>}
        {event && detail && isFailedRun(event) && <RunLog event={event} detail={detail} />}
        {event?.type === 'commit' && detail && <Message payload={detail.event.payload as Published} />}
        {sha !== null && detail && <CommitOf {...{ sha, detail, onOpen: setEvent }} />}
        {event && detail && (
          <Chains
            {...{ event, detail, onOpen: setEvent }}
            newest={list?.waiting?.first ?? (feed.store.newest?.offset ?? 0) + 1}
          />
        )}
        {event && <Place {...{ event, detail, address }} head={feed.head ?? feed.store.newest?.offset ?? 0} />}
        {detail && <Payload event={detail.event} />}
      </div>
      {detail && (
        <div className="drawer__foot">
          <span className="no-phone">{D.copyAs}</span>
          <CopyButton icon="link" text={() => location.href}>
            {D.link}
          </CopyButton>
          {(['curl', 'graphql', 'json'] as const).map((format) => (
            <CopyButton
              {...{ key: format, icon: null }}
              text={() => copiedAs(format, { ...detail.event, url: BASE.href, link: location.href })}
            >
              {{ curl: 'curl', graphql: 'GraphQL', json: 'JSON' }[format]}
            </CopyButton>
          ))}
        </div>
      )}
    </aside>
  );
}

const BarButton = ({
  icon,
  label,
  onClick,
}: {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
}) => (
  <button className="btn btn--quiet btn--sm btn--icon" type="button" aria-label={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** Message of the commit that the event is of. */
const Message = ({ payload: { message } }: { readonly payload: Published }) =>
  typeof message === 'string' && (
    <section>
      <h3>{R.message}</h3>
      <CommitMessage message={message} />
    </section>
  );

/** The page that the publisher has of it, under its whole address. */
function Out({ payload: { url } }: { readonly payload: Published }) {
  const href = typeof url === 'string' ? linkOf(url) : null;
  return (
    href !== null && (
      <p className="out-link">
        <LinkOut href={href}>{href}</LinkOut>
      </p>
    )
  );
}

function Tags({ event, address }: { readonly event: Header; readonly address: Address }) {
  const rank = rankOf(event.priority);
  const { filter, setFilter } = address;
  if (rank < 2 && event.tags.length === 0) return null;
  return (
    <div className="tags">
      {rank >= 2 && (
        <span className={rank === 3 ? 'chip chip--urgent' : 'chip chip--danger'}>
          <Icon name="chevrons-up" size={12} />
          {priorityOf(event)}
        </span>
      )}
      {event.tags.map((tag) => (
        <button key={tag} className="chip" type="button" onClick={() => setFilter(toggled(filter, 'tags', tag))}>
          {tag}
        </button>
      ))}
    </div>
  );
}

interface PlaceProps {
  readonly event: Header;
  readonly detail: Detail | null;
  readonly head: number;
  readonly address: Address;
}

/** Ways from the event: to before it, and to those like it. */
function Actions({ event, address, project }: Pick<PlaceProps, 'event' | 'address'> & { readonly project: string }) {
  const { type } = event;
  const { filter, setFilter } = address;
  const thing = thingOf(event);
  return (
    <div className="tags">
      <Link className="btn btn--sm" href={hrefBefore(project, event)}>
        <Icon name="history" size={14} />
        {D.rewind}
        <kbd className="no-phone">T</kbd>
      </Link>
      {!lookOf(type).rowless && !filter.types.includes(type) && (
        <button className="btn btn--sm" type="button" onClick={() => setFilter(toggled(filter, 'types', type))}>
          <Icon name="filter" size={14} />
          {D.onlyThis}
        </button>
      )}
      {thing !== null && !filter.things.includes(thing) && (
        <button className="btn btn--sm" type="button" onClick={() => setFilter(onlyAbout(filter, thing))}>
          <Icon name="layers" size={14} />
          {D.same}
          <kbd className="no-phone">E</kbd>
        </button>
      )}
    </div>
  );
}

function Place({ event, detail, head, address }: PlaceProps) {
  const { at, happenedAt, offset, actor } = event;
  const { filter, setFilter } = address;
  const lateMs = at - happenedAt;
  const rows = [
    [
      D.happened,
      <>
        {exactTime(happenedAt)} <small>{dayOf(happenedAt, Date.now()) || D.yourTime}</small>
      </>,
    ],
    [
      D.recorded,
      lateMs < 1 ? (
        D.atOnce
      ) : (
        <>
          {exactTime(at)} <small>{D.later(duration(lateMs))}</small>
        </>
      ),
    ],
  ] as const;
  return (
    <section>
      <h3>{D.whereAndWhen}</h3>
      <dl className="kv">
        <dt>{D.position}</dt>
        <dd>
          {number(offset)}
          <small>{D.of(number(head))}</small>
        </dd>
        {rows.map(([label, value]) => (
          <div key={String(label)} className="kv__row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{D.by}</dt>
        <dd>
          <button className="link" type="button" onClick={() => setFilter(toggled(filter, 'actors', actor.id))}>
            {nameOf(actor)}
          </button>{' '}
          <small>{actor.kind.toLowerCase()}</small>
        </dd>
        {detail?.event.correlationId && (
          <>
            <dt>{D.belongs}</dt>
            <dd>
              <button
                {...{ className: 'link', type: 'button' }}
                onClick={() => setFilter(onlyAbout(filter, detail.event.correlationId!))}
              >
                <code>{detail.event.correlationId}</code>
              </button>
            </dd>
          </>
        )}
        <dt>{D.id}</dt>
        <dd>
          <code>{event.id}</code>
        </dd>
      </dl>
    </section>
  );
}
