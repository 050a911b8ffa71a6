import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { HomeQuery } from '../../../client/index.js';
import { systemPathOf } from '../../model/address/path.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { moment } from '../../model/text/format.js';
import { announce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/maintenance.en.js';
import { useMaintenanceMode } from './use-maintenance-mode.js';

/** Whether maintenance changes anything for the viewer: those who publish, and those who can end it. */
const isConcerned = (home: HomeQuery) =>
  home.viewer!.grants.some(({ actions }) => actions.includes('PUBLISH') || actions.includes('ADMIN'));

/** Says above every page that maintenance is on, with its reason and its end. The system view says it to administrators itself. */
export function MaintenanceBar({ home }: { readonly home: HomeQuery }) {
  const [path] = useLocation();
  const isAdmin = mayInSystem(home, 'ADMIN');
  const isSaid = isAdmin && path.startsWith(systemPathOf());
  return isConcerned(home) && !isSaid && <Bar isAdmin={isAdmin} />;
}

function Bar({ isAdmin }: { readonly isAdmin: boolean }) {
  const state = useMaintenanceMode();
  const now = useNow();
  const say = state?.active
    ? [(isAdmin ? W.sayToAdmin : W.say)(state.until && moment(Date.parse(state.until), now)), state.reason]
        .filter(Boolean)
        .join(' ')
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
      {isAdmin && (
        <Link className="btn btn--sm" href={systemPathOf()}>
          {W.toSystem}
        </Link>
      )}
    </section>
  );
}
