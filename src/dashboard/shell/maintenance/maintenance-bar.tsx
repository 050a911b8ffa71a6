import { useEffect } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { moment } from '../../model/text/format.js';
import { announce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/maintenance.en.js';
import { useMaintenanceMode } from './use-maintenance-mode.js';

/** Whether maintenance takes something from the viewer: the right to publish, which administrators keep. */
const isConcerned = (home: HomeQuery) =>
  !mayInSystem(home, 'ADMIN') &&
  home.viewer!.grants.some(({ actions }) => actions.includes('PUBLISH') || actions.includes('ADMIN'));

/** Says above every page that maintenance is on, with its reason and its end. */
export const MaintenanceBar = ({ home }: { readonly home: HomeQuery }) => isConcerned(home) && <Bar />;

function Bar() {
  const state = useMaintenanceMode();
  const now = useNow();
  const say = state?.active
    ? [W.say(state.until && moment(Date.parse(state.until), now)), state.reason].filter(Boolean).join(' ')
    : null;
  useEffect(() => {
    if (say !== null) announce(`${W.label}: ${say}`);
  }, [say]);
  if (say === null) return null;
  return (
    <section className="banner banner--warn" aria-label={W.label}>
      <Icon name="construction" />
      <p>
        <b>{W.label}:</b> {say}
      </p>
    </section>
  );
}
