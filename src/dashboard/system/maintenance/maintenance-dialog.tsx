import { type MaintenanceModeQuery, SetMaintenanceModeDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { SelectField, TextField } from '../parts/fields.js';
import { FormDialog, fieldText } from '../parts/form-dialog.js';

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
  const label = state.active ? W.maintenance.end : W.maintenance.start;
  const set = (form: FormData) => {
    const span = Number(form.get('until'));
    const input = state.active
      ? { active: false }
      : {
          active: true,
          reason: fieldText(form, 'reason') || null,
          until: span > 0 ? new Date(Date.now() + span).toISOString() : null,
        };
    return client.mutate(SetMaintenanceModeDocument, { input });
  };
  const onDone = () => {
    onChange();
    onClose();
  };
  return (
    <FormDialog {...{ title: label, action: label, onClose, onDone }} onSubmit={set}>
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
    </FormDialog>
  );
}
