import { useRef } from 'react';
import { HubHealthDocument } from '../../../client/index.js';
import { type HubHealth, MetricHistory } from '../../model/system/reading.js';
import { type Read, useQuery } from './use-read.js';

export interface Health extends Read<HubHealth> {
  readonly history: MetricHistory;
}

/** Health of the hub: read again whenever it has measured, or says that something changed. */
export function useHealth(): Health {
  const { data, at, ...read } = useQuery(
    HubHealthDocument,
    {},
    { after: ['metrics_update', 'system_status', 'health_check'] },
  );
  const kept = useRef({ history: new MetricHistory(), at: null as number | null });
  if (data && kept.current.at !== at) {
    kept.current.at = at;
    kept.current.history.add(data.systemStatus.components);
  }
  return { ...read, at, data: data?.systemStatus ?? null, history: kept.current.history };
}
