import { useState } from 'react';
import { type HomeQuery, MaintenanceModeDocument } from '../../../client/index.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { moment } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { type Read, useQuery } from '../data/use-read.js';
import { MaintenanceDialog, type MaintenanceState } from './maintenance-dialog.js';

/** Maintenance of all hubs. Read again whenever it starts, changes or ends. */
export function useMaintenance(): Read<MaintenanceState> {
  const { data, ...read } = useQuery(MaintenanceModeDocument, {}, { after: ['maintenance_mode'] });
  return { ...read, data: data?.maintenanceMode ?? null };
}

interface Props {
  readonly home: HomeQuery;
  readonly maintenance: Read<MaintenanceState>;
}

/** Button that starts or ends maintenance, for those who may. */
export function MaintenanceButton({ home, maintenance }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { data, reload } = maintenance;
  if (!data || !mayInSystem(home, 'ADMIN')) return null;
  return (
    <>
      <button className="btn" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="construction" size={14} />
        {data.active ? W.maintenance.end : W.maintenance.title}
      </button>
      {isOpen && <MaintenanceDialog {...{ state: data, onChange: reload, onClose: () => setOpen(false) }} />}
    </>
  );
}

/** Says on every part of the view that maintenance is on. */
export function MaintenanceNote({ maintenance: { data } }: Pick<Props, 'maintenance'>) {
  const now = useNow();
  if (!data?.active) return null;
  const at = (time: string | null) => time && moment(Date.parse(time), now);
  return (
    <p className="maintenance">
      <Icon name="construction" />
      <span>
        <b>{W.maintenance.on}</b> {W.maintenance.say(at(data.since), at(data.until), data.changedBy)} {data.reason}
      </span>
    </p>
  );
}
