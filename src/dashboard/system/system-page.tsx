import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { FeedProvider } from '../data/feed/feed-context.js';
import type { SessionActions } from '../data/use-session.js';
import { pathOf } from '../model/address/path.js';
import { mayInSystem } from '../model/rights/system-right.js';
import { ConnectionHistory } from '../shell/connection/connection-history.js';
import { Palette } from '../shell/menus/palette.js';
import { ShortcutsSheet } from '../shell/menus/shortcuts-sheet.js';
import { PlainBar } from '../shell/plain-bar.js';
import { TabBar, TopBar } from '../shell/top-bar.js';
import { SYSTEM, viewKeys } from '../shell/views.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { PageNotice } from '../ui/page-notice.js';
import { switchTheme } from '../ui/settings.js';
import { W as P } from '../words/page.en.js';
import { W } from '../words/system.en.js';
import { SystemProvider } from './data/system-context.js';
import { SystemView } from './system-view.js';

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  /** Project that one comes from, and goes back to; null where the viewer may read none. */
  readonly project: string | null;
  readonly tab: string;
}

/** The hub itself, outside of any project, in the frame that the projects have. */
export function SystemPage({ home, actions, project, tab }: Props) {
  useEffect(() => {
    document.title = `${W.title} · ${P.product}`;
  }, []);
  const isAllowed = mayInSystem(home, 'MONITOR');
  const content = isAllowed ? (
    <SystemProvider>
      <SystemView home={home} tab={tab} />
    </SystemProvider>
  ) : (
    <NotAllowed />
  );
  if (project === null)
    return (
      <>
        <PlainBar home={home} actions={actions} />
        {content}
      </>
    );
  return (
    <FeedProvider project={project}>
      <ConnectionHistory>
        <Frame {...{ home, actions, project }}>{content}</Frame>
      </ConnectionHistory>
    </FeedProvider>
  );
}

function Frame({
  home,
  actions,
  project,
  children,
}: Pick<Props, 'home' | 'actions'> & { readonly project: string; readonly children: React.ReactNode }) {
  const place = useLocation();
  const [, navigate] = place;
  const [opened, setOpened] = useState<'find' | 'keys' | 'projects' | null>(null);
  const open = (what: typeof opened) => () => setOpened(what);
  const close = () => setOpened(null);
  useHotkeys({
    'mod+k': open('find'),
    '?': open('keys'),
    'g o': open('projects'),
    'shift+d': switchTheme,
    ...viewKeys(project, place),
  });
  return (
    <>
      <TopBar
        {...{ home, actions, project, view: SYSTEM.id, isSwitching: opened === 'projects' }}
        onSwitching={(isOpen) => setOpened(isOpen ? 'projects' : null)}
        onProject={(id) => navigate(pathOf(id))}
        onFind={open('find')}
        onKeys={open('keys')}
      />
      {children}
      <TabBar {...{ home, project, view: SYSTEM.id }} onFind={open('find')} />
      {opened === 'find' && (
        <Palette {...{ home, project, onClose: close, onKeys: open('keys'), onSignOut: actions.signOut }} />
      )}
      {opened === 'keys' && <ShortcutsSheet home={home} onClose={close} />}
    </>
  );
}

const NotAllowed = () => (
  <PageNotice title={W.needs.title} say={W.needs.say}>
    <Link className="btn btn--primary btn--lg" href="/">
      {W.needs.back}
    </Link>
  </PageNotice>
);
