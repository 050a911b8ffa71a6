import { AlertsDocument, type AlertsQuery } from '../../../client/index.js';
import { type Read, useQuery } from './use-read.js';

export type Alert = AlertsQuery['alerts']['nodes'][number];

const MOST = 500;

/** Alerts of all hubs, what is raised now first, then the newest. Read again after each `performance_alert`. */
export function useAlerts(): Read<readonly Alert[]> {
  const { data, ...read } = useQuery(AlertsDocument, { first: MOST }, { after: ['performance_alert'] });
  const alerts = data?.alerts.nodes.toSorted(
    (a, b) => Number(a.resolved) - Number(b.resolved) || Date.parse(b.changedAt) - Date.parse(a.changedAt),
  );
  return { ...read, data: alerts ?? null };
}
