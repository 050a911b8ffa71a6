import { useState } from 'react';
import {
  type ComponentHealth,
  type HubHealth,
  measured,
  metricName,
  type Reading,
  shownHealth,
} from '../../model/system/reading.js';
import { moment } from '../../model/text/format.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import type { Health } from '../data/use-health.js';
import { HealthChip, HealthIcon } from '../parts/health-mark.js';
import { Panel } from '../parts/panel.js';
import { ComponentDialog } from './component-dialog.js';
import { sayTrouble } from './say-trouble.js';
import { Sparkline } from './sparkline.js';

/** Health of each component of the hub that answers. A tile opens what was measured. */
export function ComponentsPanel({ health }: { readonly health: Health }) {
  const [opened, setOpened] = useState<string | null>(null);
  const shown = health.data?.components.find(({ name }) => name === opened);
  return (
    <>
      <Panel
        title={W.components.title}
        span={12}
        known={health}
        isFlush
        note={health.data && <Note {...health.data} />}
      >
        {({ components }) => (
          <ul className="tiles">
            {components.map((component) => (
              <Tile
                key={component.name}
                {...{ component, values: health.history.of(component.name) }}
                onOpen={() => setOpened(component.name)}
              />
            ))}
          </ul>
        )}
      </Panel>
      {shown && <ComponentDialog component={shown} onChecked={health.reload} onClose={() => setOpened(null)} />}
    </>
  );
}

function Note({ health, components, log }: HubHealth) {
  const now = useNow();
  const bad = components.filter((each) => each.health !== 'HEALTHY');
  const since = Math.min(...bad.map((each) => Date.parse(each.since)));
  return (
    <>
      <HealthChip health={health} />
      {bad.length > 0 && <span>{W.since(moment(since, now))}</span>}
      <span className="no-phone panel__end">{W.components.log(log.engine, log.durability)}</span>
    </>
  );
}

const figure = ({ name, value, unit }: Reading) =>
  name === unit ? measured(value, unit) : `${metricName(name)} ${measured(value, unit)}`;

interface TileProps {
  readonly component: ComponentHealth;
  readonly values: readonly number[];
  readonly onOpen: () => void;
}

const LOOKS = { HEALTHY: '', DEGRADED: ' tile--warn', UNHEALTHY: ' tile--bad' } as const;

function Tile({ component, values, onOpen }: TileProps) {
  const { name, metrics } = component;
  const health = shownHealth(component);
  const [main, second] = metrics;
  const trouble = sayTrouble(component);
  const say = trouble ?? (second ? figure(second) : main && metricName(main.name));
  return (
    <li className={`tile${LOOKS[health]}`}>
      <button type="button" aria-haspopup="dialog" onClick={onOpen} title={trouble ?? undefined}>
        <span className="tile__name">
          <HealthIcon health={health} />
          {W.components.name(name)}
          <span className="vh">: {W.health[health]}.</span>
        </span>
        <b aria-hidden={!main}>{main ? measured(main.value, main.unit) : W.health[health]}</b>
        <small>{say ?? ' '}</small>
        <Sparkline values={values} />
      </button>
    </li>
  );
}
