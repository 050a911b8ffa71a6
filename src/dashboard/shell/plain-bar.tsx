import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import type { SessionActions } from '../data/use-session.js';
import { Avatar, initialsOf } from '../ui/avatar.js';
import { Icon, Mark } from '../ui/icon.js';
import { opened } from '../ui/opened.js';
import { switchTheme } from '../ui/settings.js';
import { W } from '../words/page.en.js';
import type { AccountProps } from './menus/account-menu.js';

const AccountMenu = opened<AccountProps>(async () => (await import('./menus/account-menu.js')).AccountMenu);

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly project?: string;
  readonly onKeys?: () => void;
  readonly onShare?: () => void;
  readonly children?: ReactNode;
}

/** The top bar with what every page has. */
export const PlainBar = ({ home, actions, project, onKeys, onShare, children }: Props) => (
  <header className="topbar">
    <Link className="brand" href="/" aria-label={W.home}>
      <Mark />
      <span>{W.product}</span>
    </Link>
    {children ?? <span className="spacer" />}
    <button className="btn btn--quiet btn--icon" type="button" aria-label={W.account.switchTheme} onClick={switchTheme}>
      <span className="on-light">
        <Icon name="moon" />
      </span>
      <span className="on-dark">
        <Icon name="sun" />
      </span>
    </button>
    <AccountMenu
      {...{ home, actions, project, onKeys, onShare, kind: 'menu' }}
      trigger={
        <button className="me" type="button" aria-label={W.account.open(initialsOf(home.viewer!), home.viewer!.name)}>
          <Avatar actor={home.viewer!} size={28} />
        </button>
      }
    />
  </header>
);
