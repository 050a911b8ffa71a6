import type { HomeQuery } from '../../../client/index.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { Dialog } from '../../ui/dialog.js';
import { IS_APPLE } from '../../ui/hotkeys.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';
import { SYSTEM, VIEWS } from '../views.js';

type Line = readonly [say: string, ...keys: string[]];

const anywhere = (home: HomeQuery): readonly Line[] => [
  [W.keys.find, IS_APPLE ? '⌘' : 'Ctrl', 'K'],
  [W.keys.sheet, '?'],
  ...VIEWS.map(({ name, key }): Line => [name, 'G', W.keys.afterwards, key.toUpperCase()]),
  ...(mayInSystem(home, 'MONITOR') ? [[SYSTEM.name, 'G', W.keys.afterwards, SYSTEM.key.toUpperCase()] as const] : []),
  [W.keys.project, 'G', W.keys.afterwards, 'O'],
  [W.keys.travel, 'T'],
  [W.keys.live, 'L'],
  [W.keys.theme, '⇧', 'D'],
  [W.keys.close, 'Esc'],
];
const IN_FEED: readonly Line[] = [
  [W.keys.next, 'J', 'K'],
  [W.keys.open, '↵'],
  [W.keys.unfold, '→'],
  [W.keys.fresh, '.'],
  [W.keys.hold, 'Space'],
  [W.keys.filter, '/'],
  [W.keys.domain, '1', '–', '0'],
  [W.keys.group, 'B'],
];
const IN_DRAWER: readonly Line[] = [
  [W.keys.chain, '[', ']'],
  [W.keys.same, 'E'],
  [W.keys.link, 'C', W.keys.afterwards, 'L'],
  [W.keys.copy, 'C', W.keys.afterwards, 'U', 'G', 'J'],
];
const IN_TRAVEL: readonly Line[] = [
  [W.keys.play, 'Space'],
  [W.keys.parts, 'G', W.keys.afterwards, 'F', 'P'],
  [W.keys.step, '←', '→'],
  [W.keys.high, '⇧ ←', '⇧ →'],
  [W.keys.slide, 'PgDn', 'PgUp'],
  [W.keys.ends, 'Home', 'End'],
  [W.keys.slider, '← →', 'PgDn PgUp'],
  [W.keys.live, 'L', 'Esc'],
];

/** All shortcuts of the page. */
export const ShortcutsSheet = ({ home, onClose }: { readonly home: HomeQuery; readonly onClose: () => void }) => (
  <Dialog label={W.keys.title} className="dialog--wide" onClose={onClose}>
    <div className="dialog__in">
      <h2>{W.keys.title}</h2>
      <button className="btn btn--quiet btn--icon" type="button" aria-label={W.close} onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
    <div className="dialog__body keys" tabIndex={0} role="group" aria-label={W.keys.title}>
      <Section title={W.keys.anywhere} lines={anywhere(home)} />
      <Section title={W.keys.inFeed} lines={IN_FEED} />
      <Section title={W.keys.inDrawer} lines={IN_DRAWER} />
      <Section title={W.keys.inTravel} lines={IN_TRAVEL} />
    </div>
    <p className="dialog__foot">{W.keys.note}</p>
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
              key === W.keys.afterwards || key === '–' ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>,
            )}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
