import type { HomeQuery } from '../../../client/index.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { Dialog } from '../../ui/dialog.js';
import { IS_APPLE } from '../../ui/hotkeys.js';
import { Icon } from '../../ui/icon.js';
import { M } from '../../words/menus.en.js';
import { W } from '../../words/page.en.js';
import { SYSTEM, VIEWS } from '../views.js';

type Line = readonly [say: string, ...keys: string[]];

const anywhere = (home: HomeQuery): readonly Line[] => [
  [M.keys.find, IS_APPLE ? '⌘' : 'Ctrl', 'K'],
  [M.keys.sheet, '?'],
  ...VIEWS.map(({ name, key }): Line => [name, 'G', M.keys.afterwards, key.toUpperCase()]),
  ...(mayInSystem(home, 'MONITOR') ? [[SYSTEM.name, 'G', M.keys.afterwards, SYSTEM.key.toUpperCase()] as const] : []),
  [M.keys.project, 'G', M.keys.afterwards, 'O'],
  [M.keys.travel, 'T'],
  [M.keys.live, 'L'],
  [M.keys.theme, '⇧', 'D'],
  [M.keys.close, 'Esc'],
];
const IN_FEED: readonly Line[] = [
  [M.keys.next, 'J', 'K'],
  [M.keys.open, '↵'],
  [M.keys.unfold, '→'],
  [M.keys.fresh, '.'],
  [M.keys.hold, 'Space'],
  [M.keys.filter, '/'],
  [M.keys.domain, '1', '–', '0'],
  [M.keys.group, 'B'],
];
const IN_DRAWER: readonly Line[] = [
  [M.keys.chain, '[', ']'],
  [M.keys.same, 'E'],
  [M.keys.link, 'C', M.keys.afterwards, 'L'],
  [M.keys.copy, 'C', M.keys.afterwards, 'U', 'G', 'J'],
];
const IN_TRAVEL: readonly Line[] = [
  [M.keys.play, 'Space'],
  [M.keys.parts, 'G', M.keys.afterwards, 'F', 'P'],
  [M.keys.step, '←', '→'],
  [M.keys.high, '⇧ ←', '⇧ →'],
  [M.keys.slide, 'PgDn', 'PgUp'],
  [M.keys.ends, 'Home', 'End'],
  [M.keys.slider, '← →', 'PgDn PgUp'],
  [M.keys.live, 'L', 'Esc'],
];

/** All shortcuts of the page. */
export const ShortcutsSheet = ({ home, onClose }: { readonly home: HomeQuery; readonly onClose: () => void }) => (
  <Dialog label={M.keys.title} className="dialog--wide" onClose={onClose}>
    <div className="dialog__in">
      <h2>{M.keys.title}</h2>
      <button className="btn btn--quiet btn--icon" type="button" aria-label={W.close} onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
    <div className="dialog__body keys" tabIndex={0} role="group" aria-label={M.keys.title}>
      <Section title={M.keys.anywhere} lines={anywhere(home)} />
      <Section title={M.keys.inFeed} lines={IN_FEED} />
      <Section title={M.keys.inDrawer} lines={IN_DRAWER} />
      <Section title={M.keys.inTravel} lines={IN_TRAVEL} />
    </div>
    <p className="dialog__foot">{M.keys.note}</p>
  </Dialog>
);

const Section = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {lines.map(([say, ...keys]) => (
        <div key={say}>
          <dt>{say}</dt>
          <dd>
            {keys.map((key) =>
              key === M.keys.afterwards || key === '–' ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>,
            )}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
