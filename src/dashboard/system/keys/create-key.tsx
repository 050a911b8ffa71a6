import { type FormEvent, useState } from 'react';
import { CreateApiKeyDocument, type CreateApiKeyInput, type HomeQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration } from '../../model/text/format.js';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from '../parts/action.js';
import { SelectField, TextField } from '../parts/fields.js';
import { TypePicker } from '../parts/type-picker.js';
import { ProjectPicker, patternsOf } from './project-picker.js';

type Grant = CreateApiKeyInput['grants'][number];

const ACTIONS = ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'ADMIN'] as const;
const DAY_MS = 86_400_000;
const SPANS = [0, 1, 7, 30, 90, 365].map((days) => days * DAY_MS);

/** A secret that was made just now. */
export interface Secret {
  readonly name: string;
  readonly secret: string;
}

interface Props {
  readonly projects: HomeQuery['projects']['nodes'];
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

/** Makes a key with a grant for each project or pattern that is chosen; they allow the same. */
export function CreateKey({ projects, onClose, onSecret }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction();
  const [actions, setActions] = useState<Grant['actions']>(['READ']);
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const span = Number(form.get('span'));
    const types = form.getAll('type') as NonNullable<Grant['types']>;
    const patterns = patternsOf(form);
    void run(async () => {
      if (patterns.length === 0) throw new Error(W.keys.noProjectChosen);
      const { createApiKey } = await client.mutate(CreateApiKeyDocument, {
        input: {
          name,
          grants: patterns.map((projects) => ({ projects, actions, ...(types.length > 0 && { types }) })),
          ...(span > 0 && { expiresAt: new Date(Date.now() + span).toISOString() }),
        },
      });
      onSecret({ name, secret: createApiKey.secret });
    });
  };
  return (
    <Dialog label={W.keys.create} onClose={onClose}>
      <form className="ask" onSubmit={create}>
        <h2>{W.keys.create}</h2>
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
          options={SPANS.map(
            (span) => [String(span), span === 0 ? W.keys.never : W.keys.after(duration(span))] as const,
          )}
        />
        <Refusal message={message} />
        <div className="ask__do">
          <button className="btn" type="button" onClick={onClose}>
            {W.cancel}
          </button>
          <button className="btn btn--primary" type="submit" disabled={isBusy}>
            {W.keys.create}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
