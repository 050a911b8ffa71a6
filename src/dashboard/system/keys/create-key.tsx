import { useState } from 'react';
import { CreateApiKeyDocument, type CreateApiKeyInput, type HomeQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { SelectField, TextField } from '../parts/fields.js';
import { FormDialog, fieldText } from '../parts/form-dialog.js';
import { TypePicker } from '../parts/type-picker.js';
import type { Secret } from '../parts/use-making.js';
import { ProjectPicker, patternsOf } from './project-picker.js';

type Grant = CreateApiKeyInput['grants'][number];

const ACTIONS = ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'ADMIN'] as const;
const DAY_MS = 86_400_000;
const SPANS = [0, 1, 7, 30, 90, 365].map((days) => days * DAY_MS);

interface Props {
  readonly projects: HomeQuery['projects']['nodes'];
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

/** Makes a key with a grant for each project or pattern that is chosen; they allow the same. */
export function CreateKey({ projects, onClose, onSecret }: Props) {
  const client = useClient();
  const [actions, setActions] = useState<Grant['actions']>(['READ']);
  const create = async (form: FormData) => {
    const name = fieldText(form, 'name');
    const span = Number(form.get('span'));
    const types = form.getAll('type') as NonNullable<Grant['types']>;
    const patterns = patternsOf(form);
    if (patterns.length === 0) throw new Error(W.keys.noProjectChosen);
    const { createApiKey } = await client.mutate(CreateApiKeyDocument, {
      input: {
        name,
        grants: patterns.map((projects) => ({ projects, actions, ...(types.length > 0 && { types }) })),
        ...(span > 0 && { expiresAt: new Date(Date.now() + span).toISOString() }),
      },
    });
    onSecret({ name, secret: createApiKey.secret });
  };
  return (
    <FormDialog title={W.keys.create} action={W.keys.create} onClose={onClose} onSubmit={create}>
      <TextField label={W.keys.name} name="name" isRequired />
      <ProjectPicker projects={projects} />
      <fieldset>
        <legend className="label">{W.keys.actions}</legend>
        <div className="checks">
          {ACTIONS.map((action) => (
            <label key={action}>
              <input
                {...{ type: 'checkbox', checked: actions.includes(action) }}
                onChange={({ target: { checked } }) =>
                  setActions(ACTIONS.filter((each) => (each === action ? checked : actions.includes(each))))
                }
              />
              <span>
                <b>{W.keys.action[action][0]}</b> {W.keys.action[action][1]}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {actions.includes('PUBLISH') && !actions.includes('ADMIN') && <TypePicker label={W.keys.typesOf} isOfClients />}
      <SelectField
        {...{ label: W.keys.ends, name: 'span' }}
        options={SPANS.map((span) => [String(span), span === 0 ? W.keys.never : W.keys.after(duration(span))] as const)}
      />
    </FormDialog>
  );
}
