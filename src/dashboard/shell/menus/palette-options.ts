import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { HomeQuery } from '../../../client/index.js';
import { usePresence } from '../../../client/react.js';
import { useFeed, useTruth } from '../../data/feed/feed-context.js';
import { shownFeed } from '../../data/feed/shown-feed.js';
import { livePathOf, put } from '../../feed/use-address.js';
import { momentOf } from '../../model/address/moment.js';
import { pathOf, systemPathOf } from '../../model/address/path.js';
import { domainOf, iconOf } from '../../model/events/catalogue.js';
import type { Actor } from '../../model/events/header.js';
import { nameOf, plainSentenceOf } from '../../model/events/sentence.js';
import type { EventStore } from '../../model/feed/event-store.js';
import { EVERYTHING, type Filter, filterOf, matcherOf, withFilter } from '../../model/feed/filter.js';
import { isLive } from '../../model/feed/truth.js';
import { mayAnnounce, mayInSystem } from '../../model/rights/system-right.js';
import { moment, number } from '../../model/text/format.js';
import { PARTS } from '../../project/parts.js';
import { changeSettings, switchTheme } from '../../ui/settings.js';
import { M } from '../../words/menus.en.js';
import { W } from '../../words/page.en.js';
import { O } from '../../words/palette.en.js';
import { SYSTEM, VIEWS, wayTo } from '../views.js';

const MOST_SHOWN = 6;
const MOST_LOOKED_AT = 5_000;
const THEMES = ['dark', 'light', 'system'] as const;
const THEME_ICONS = { dark: 'moon', light: 'sun', system: 'sun' } as const;

export interface Option {
  /** Unique among all that is offered. */
  readonly key: string;
  readonly group: string;
  /** Name of an icon, or whose avatar stands in its place. */
  readonly icon: string | Actor;
  readonly className?: string;
  readonly name: string;
  readonly note?: string;
  readonly run: () => void;
}

export interface OptionsProps {
  readonly home: HomeQuery;
  readonly project: string;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
  /** Shares the board of the project; absent for those who may not, and where no project is shown. */
  readonly onShare?: () => void;
}

/** What the palette offers for what was typed. */
export function useOptions(
  typed: string,
  { home, project, onKeys, onSignOut, onShare }: OptionsProps,
): readonly Option[] {
  const [path, navigate] = useLocation();
  const list = useListPlace(project);
  return useMemo(() => {
    const text = typed.trim();
    const words = text.toLowerCase().split(' ');
    const has = (name: string) => words.every((word) => name.toLowerCase().includes(word));
    /** Whether words of the name begin so. */
    const isMeant = (name: string) => words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`));
    const goTo = (key: string, icon: string, name: string, path: string, note?: string): Option => ({
      ...{ key, group: M.palette.goTo, icon, name, note, run: () => navigate(path) },
    });
    const views = VIEWS.map(({ id, name, icon }) => goTo(`view ${id}`, icon, name, wayTo(id, project, path).href));
    const system = mayInSystem(home, 'MONITOR')
      ? [goTo('view system', SYSTEM.icon, SYSTEM.name, systemPathOf(), O.hub)]
      : [];
    const { href } = wayTo('project', project, path);
    const parts = PARTS.map(([id, title]) => goTo(`part ${id}`, 'kanban', title, `${href}#${id}`, W.project.view));
    const projects = home.projects.nodes
      .filter(({ id, name }) => id !== project && has(`${name} ${id}`))
      .slice(0, MOST_SHOWN)
      .map(({ id, name }) => goTo(`project ${id}`, 'folder', name, pathOf(id), id));
    const people = actorsOf(list)
      .filter(({ actor }) => has(`${nameOf(actor)} ${actor.id}`))
      .slice(0, MOST_SHOWN)
      .map(
        ({ actor, isHere }): Option => ({
          ...{ key: `actor ${actor.id}`, group: M.palette.people, icon: actor, name: nameOf(actor) },
          ...{ note: isHere ? W.now.here : undefined, run: () => list.filter({ actors: [actor.id] }) },
        }),
      );
    const doing = (key: string, icon: string, name: string, run: () => void): Option => ({
      ...{ key, group: M.palette.actions, icon, name, run },
    });
    const actions = [
      ...(path === pathOf(project, 'travel')
        ? [doing('live', 'radio', M.keys.live, () => navigate(livePathOf(project)))]
        : []),
      ...(mayAnnounce(home)
        ? [doing('announce', 'megaphone', M.palette.announce, () => navigate(systemPathOf('broadcasts')))]
        : []),
      ...(onShare ? [doing('share', 'layout-dashboard', M.palette.share, onShare)] : []),
      ...(text ? THEMES : []).map((theme) =>
        doing(theme, THEME_ICONS[theme], O.themes[theme], () => changeSettings({ theme })),
      ),
      doing('theme', 'moon', W.account.switchTheme, switchTheme),
      doing('keys', 'keyboard', M.keys.title, onKeys),
      doing('signOut', 'log-out', M.account.signOut, onSignOut),
    ];
    const named = ({ key, name }: Option) => `${name} ${O.also[key] ?? ''}`;
    const meant = text ? [...parts, ...actions].filter((option) => isMeant(named(option))) : [];
    const search: Option = {
      ...{ key: 'search', group: W.rail.label, icon: 'filter', name: M.palette.filter(text) },
      run: () => list.filter({ text }),
    };
    return [
      ...placesOf(text, list),
      ...[...views, ...system].filter(({ name }) => has(name)),
      ...meant,
      ...projects,
      ...people,
      ...(text ? eventsOf(text, list) : []),
      ...(text ? [search] : []),
      ...actions.filter((action) => has(named(action)) && !meant.includes(action)),
    ];
  }, [typed, home, project, onKeys, onSignOut, onShare, path, navigate, list]);
}

interface ListPlace {
  readonly store: EventStore;
  /** Who is here; nobody in the past. */
  readonly here: readonly Actor[];
  /** Goes to the list with another filter, and without an open event. */
  readonly filter: (filter: Partial<Filter>) => void;
  readonly openEvent: (offset: number) => void;
  readonly goTo: (at: number) => void;
}

/** The list that shows a choice: that of a time travel, at its moment, while one is on the page, else that of now. */
function useListPlace(project: string): ListPlace {
  const [path, navigate] = useLocation();
  const live = useFeed();
  const { present } = usePresence(project);
  const isLiveNow = isLive(useTruth());
  return useMemo(() => {
    const isPast = path === pathOf(project, 'travel');
    const target = isPast ? path : pathOf(project);
    const change = (alter: (params: URLSearchParams) => URLSearchParams) => {
      const before = new URLSearchParams(path === target ? location.search : '');
      before.delete('event');
      if (!isPast) before.delete('at');
      navigate(`${target}?${alter(before)}`);
    };
    const { store } = (isPast && shownFeed()) || live;
    return {
      store,
      here: isPast || !isLiveNow ? [] : present.map(({ user }) => user),
      filter: (filter) => change((params) => withFilter(params, { ...EVERYTHING, ...filter })),
      openEvent: (offset) =>
        change((params) => {
          const event = store.find(offset);
          const isShown = !event || matcherOf(filterOf(params))(event);
          return put(isShown ? params : withFilter(params, EVERYTHING), 'event', String(offset));
        }),
      goTo: (at) => change((params) => put(params, 'at', new Date(at).toISOString())),
    };
  }, [path, project, navigate, live, present, isLiveNow]);
}

/** A number is a position, and what reads as a time is a moment. */
function placesOf(text: string, { store, openEvent, goTo }: ListPlace): Option[] {
  const group = M.palette.goTo;
  const offset = /^#?[\d,. ]+$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : 0;
  const at = momentOf(text, Date.now());
  // A time travel shows nothing that has happened later.
  const isThere = offset > 0 && offset <= (store.newest?.offset ?? 0);
  return [
    ...(isThere
      ? [
          {
            ...{ key: 'offset', group, icon: 'history' },
            ...{ name: M.palette.position(number(offset)), run: () => openEvent(offset) },
          },
        ]
      : []),
    ...(at === null
      ? []
      : [
          {
            ...{ key: 'at', group, icon: 'history' },
            ...{ name: M.palette.time(moment(at, Date.now())), run: () => goTo(at) },
          },
        ]),
  ];
}

/** Who is here and who has acted, each once: those here first, then those who acted last. */
function actorsOf({ store: { events }, here }: ListPlace): { actor: Actor; isHere: boolean }[] {
  const actors = new Map(here.map((actor) => [actor.id, { actor, isHere: true }]));
  for (const { actor } of events.slice(-MOST_LOOKED_AT).reverse())
    if (!actors.has(actor.id)) actors.set(actor.id, { actor, isHere: false });
  return [...actors.values()];
}

function eventsOf(text: string, { store: { events }, openEvent }: ListPlace): Option[] {
  const matches = matcherOf({ ...EVERYTHING, text });
  const found: Option[] = [];
  const until = Math.max(0, events.length - MOST_LOOKED_AT);
  for (let index = events.length - 1; index >= until && found.length < MOST_SHOWN; index--) {
    const event = events[index]!;
    if (!matches(event)) continue;
    found.push({
      ...{ key: `event ${event.offset}`, group: M.palette.events },
      ...{ icon: iconOf(event), className: `d-${domainOf(event.type)}`, note: number(event.offset) },
      ...{ name: plainSentenceOf(event), run: () => openEvent(event.offset) },
    });
  }
  return found;
}
