import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { FeedProvider, useFeedState } from '../data/feed/feed-context.js';
import { HomeContext } from '../data/home-context.js';
import { keepLastProject } from '../data/kept.js';
import type { SessionActions } from '../data/use-session.js';
import { pathOf, systemPathOf } from '../model/address/path.js';
import { mayIn, mayInSystem } from '../model/rights/system-right.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { PageNotice } from '../ui/page-notice.js';
import { switchTheme, useSettings } from '../ui/settings.js';
import { W } from '../words/page.en.js';
import { ConnectionHistory } from './connection/connection-history.js';
import { useIsFirst } from './entrance/use-is-first.js';
import { PlainBar } from './plain-bar.js';
import { TabBar, TopBar } from './top-bar.js';
import { SYSTEM, VIEWS, viewKeys } from './views.js';

// After the first load of the page, and before the connection may be lost.
const loadPalette = async () => ({ default: (await import('./menus/palette.js')).Palette });
const loadSheet = async () => ({ default: (await import('./menus/shortcuts-sheet.js')).ShortcutsSheet });
const [Palette, ShortcutsSheet] = [lazy(loadPalette), lazy(loadSheet)];
const FirstSteps = lazy(async () => ({ default: (await import('./entrance/first-steps.js')).FirstSteps }));
const Notifications = lazy(async () => ({ default: (await import('./notices/notifications.js')).Notifications }));
const ShareBoard = lazy(async () => ({ default: (await import('../wall/share-board.js')).ShareBoard }));

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly project: string;
  readonly view: string;
}

/** A project: the bars around the view that the address names. */
export function ProjectPage(props: Props) {
  return (
    <FeedProvider project={props.project}>
      <ConnectionHistory>
        <Frame {...props} />
      </ConnectionHistory>
    </FeedProvider>
  );
}

function Frame({ home, actions, project, view }: Props) {
  const place = useLocation();
  const [, navigate] = place;
  const [opened, setOpened] = useState<'find' | 'keys' | 'projects' | 'share' | null>(null);
  const { error } = useFeedState();
  const isFirst = useIsFirst();
  const { notify } = useSettings();
  const level = notify[project] ?? 'off';
  const open = (what: typeof opened) => () => setOpened(what);
  const close = () => setOpened(null);
  const onShare = project !== 'system' && mayIn(home, 'ADMIN', project) ? open('share') : undefined;
  useHotkeys({
    'mod+k': open('find'),
    '?': open('keys'),
    'g o': open('projects'),
    'shift+d': switchTheme,
    ...(mayInSystem(home, 'MONITOR') && { [`g ${SYSTEM.key}`]: () => navigate(systemPathOf()) }),
    ...viewKeys(project, place),
  });
  // Where this fails, opening one asks again.
  useEffect(() => void Promise.all([loadPalette(), loadSheet()]).catch(() => undefined), []);
  const { name = project } = home.projects.nodes.find(({ id }) => id === project) ?? {};
  const shown = VIEWS.find(({ id }) => id === view);
  useEffect(() => {
    document.title = `${shown?.name ?? ''} · ${name} · ${W.product}`;
    keepLastProject(project);
  }, [shown, name, project]);
  useEffect(() => {
    if (error?.code === 'UNAUTHENTICATED') actions.onEnded();
  }, [error, actions]);

  if (error?.code === 'NOT_FOUND') return <Unknown {...{ home, actions, what: 'project' }} />;
  if (!shown) return <Unknown {...{ home, actions, what: 'view' }} />;
  const { Page } = shown;
  return (
    <>
      <TopBar
        {...{ home, actions, project, view, isSwitching: opened === 'projects' }}
        onSwitching={(isOpen) => setOpened(isOpen ? 'projects' : null)}
        onProject={(id) => navigate(pathOf(id, view))}
        onFind={open('find')}
        onKeys={open('keys')}
        onShare={onShare}
      />
      <HomeContext value={home}>
        <Suspense>{isFirst ? <FirstSteps home={home} project={project} /> : <Page />}</Suspense>
      </HomeContext>
      <TabBar home={home} project={project} view={view} onFind={open('find')} />
      <Suspense>
        {opened === 'find' && (
          <Palette {...{ home, project, onClose: close, onKeys: open('keys'), onSignOut: actions.signOut, onShare }} />
        )}
        {level !== 'off' && <Notifications {...{ level, name }} />}
        {opened === 'share' && <ShareBoard {...{ project, name, onClose: close }} />}
      </Suspense>
      {opened === 'keys' && <ShortcutsSheet home={home} onClose={close} />}
    </>
  );
}

const Unknown = ({ home, actions, what }: Pick<Props, 'home' | 'actions'> & { readonly what: 'project' | 'view' }) => (
  <>
    <PlainBar home={home} actions={actions} />
    <PageNotice {...W.unknown[what]}>
      <Link className="btn btn--primary btn--lg" href="/">
        {W.unknown.back}
      </Link>
    </PageNotice>
  </>
);
