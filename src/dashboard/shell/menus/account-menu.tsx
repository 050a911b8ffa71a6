import type { HomeQuery } from '../../../client/index.js';
import { BASE } from '../../data/session.js';
import type { SessionActions } from '../../data/use-session.js';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../../ui/menu-parts.js';
import type { Opened } from '../../ui/opened.js';
import { changeSettings, useSettings } from '../../ui/settings.js';
import { M } from '../../words/menus.en.js';
import { NotifyChoices } from '../notices/notify-choices.js';

const THEMES = ['system', 'light', 'dark'] as const;
const ANNOUNCED = ['all', 'high', 'off'] as const;

export interface AccountProps {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly onKeys?: () => void;
  /** Project that is shown; absent where there is none. */
  readonly project?: string;
  /** Shares the board of the project; absent for those who may not. */
  readonly onShare?: () => void;
}

export function AccountMenu({ home, actions, project, onKeys, onShare, ...opened }: AccountProps & Opened) {
  const settings = useSettings();
  const { name } = home.viewer!;
  return (
    <Menu {...opened} align="end">
      <MenuLabel>{M.account.signedIn(name)}</MenuLabel>
      {onShare && (
        <MenuItem icon="layout-dashboard" onSelect={onShare}>
          {M.account.share}
        </MenuItem>
      )}
      <MenuLine />
      <MenuLabel>{M.account.theme}</MenuLabel>
      {THEMES.map((theme) => (
        <MenuChoice key={theme} isChecked={settings.theme === theme} onSelect={() => changeSettings({ theme })}>
          {M.account[theme]}
        </MenuChoice>
      ))}
      <MenuLine />
      <MenuLabel>{M.account.announce}</MenuLabel>
      {ANNOUNCED.map((each) => (
        <MenuChoice
          key={each}
          isChecked={settings.announce === each}
          onSelect={() => changeSettings({ announce: each })}
        >
          {M.account[each]}
        </MenuChoice>
      ))}
      <MenuLine />
      {project !== undefined && (
        <>
          <NotifyChoices project={project} name={nameOf(home, project)} />
          <MenuLine />
        </>
      )}
      <MenuChoice isChecked={settings.singleKeys} onSelect={() => changeSettings({ singleKeys: !settings.singleKeys })}>
        {M.account.singleKeys}
      </MenuChoice>
      {onKeys && (
        <MenuItem icon="keyboard" onSelect={onKeys}>
          {M.account.shortcuts}
        </MenuItem>
      )}
      <MenuItem icon="terminal" onSelect={() => location.assign(new URL('graphql', BASE))}>
        {M.account.graphiql}
      </MenuItem>
      <MenuLine />
      <MenuItem icon="log-out" isLast onSelect={() => void actions.signOut()}>
        {M.account.signOut}
      </MenuItem>
    </Menu>
  );
}

const nameOf = ({ projects }: HomeQuery, project: string): string =>
  projects.nodes.find(({ id }) => id === project)?.name ?? project;
