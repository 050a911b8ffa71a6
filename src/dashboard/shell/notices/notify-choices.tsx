import { NOTIFY_LEVELS, type NotifyLevel } from '../../model/feed/notices.js';
import { announce } from '../../ui/announcer.js';
import { MenuChoice, MenuLabel } from '../../ui/menu-parts.js';
import { changeSettings, useSettings } from '../../ui/settings.js';
import { W } from '../../words/notices.en.js';

interface Props {
  readonly project: string;
  readonly name: string;
}

/** Which events of a project the browser notifies of. The browser is asked for its permission by the choice, never before. */
export function NotifyChoices({ project, name }: Props) {
  const { notify } = useSettings();
  if (!('Notification' in window) || !isSecureContext) return <MenuLabel>{W.unable}</MenuLabel>;
  const isBlocked = Notification.permission === 'denied';
  const level = isBlocked ? 'off' : (notify[project] ?? 'off');
  const choose = async (next: NotifyLevel) => {
    const isAllowed = next === 'off' || (await Notification.requestPermission()) === 'granted';
    if (!isAllowed) announce(W.blocked);
    changeSettings({ notify: { ...notify, [project]: isAllowed ? next : 'off' } });
  };
  return (
    <>
      <MenuLabel>{isBlocked ? W.blocked : W.label(name)}</MenuLabel>
      {!isBlocked &&
        NOTIFY_LEVELS.map((each) => (
          <MenuChoice key={each} isChecked={level === each} onSelect={() => void choose(each)}>
            {W.level[each]}
          </MenuChoice>
        ))}
    </>
  );
}
