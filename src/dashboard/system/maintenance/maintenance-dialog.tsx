import { type MaintenanceModeQuery, SetMaintenanceModeDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration } from '../../model/text/format.js';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from '../parts/action.js';
import { SelectField, TextField } from '../parts/fields.js';

export type MaintenanceState = MaintenanceModeQuery['maintenanceMode'];
const MINUTE_MS = 60_000;
const SPANS = [0, 15, 60, 240].map((minutes) => minutes * MINUTE_MS);

interface Props {
  readonly state: MaintenanceState;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** Starts maintenance with a reason and an end, or ends it. */
export function MaintenanceDialog({ state, onChange, onClose }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction(() => {
    onChange();
    onClose();
  });
  const label = state.active ? W.maintenance.end : W.maintenance.start;
  return (
    <Dialog label={label} onClose={onClose}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const span = Number(form.get('until') ?? 0);
          const input = state.active
            ? { active: false }
            : {
                active: true,
                reason: String(form.get('reason')).trim() || null,
                until: span > 0 ? new Date(Date.now() + span).toISOString() : null,
              };
          void run(() => client.mutate(SetMaintenanceModeDocument, { input }));
        }}
      >
        <h2>{label}</h2>
        <p>{state.active ? W.maintenance.endSay : W.maintenance.startSay}</p>
        {!state.active && (
          <>
            <TextField label={W.maintenance.reason} name="reason" />
            <SelectField
              {...{ label: W.maintenance.until, name: 'until' }}
              options={SPANS.map((span) => [String(span), span === 0 ? W.maintenance.open : duration(span)] as const)}
            />
          </>
        )}
        <Refusal message={message} />
        <div className="ask__do">
          <button className="btn" type="button" onClick={onClose}>
            {W.cancel}
          </button>
          <button className="btn btn--primary" type="submit" disabled={isBusy}>
            {label}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
