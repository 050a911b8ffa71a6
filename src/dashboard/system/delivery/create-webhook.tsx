import type { FormEvent } from 'react';
import { CreateWebhookDocument, type CreateWebhookInput, type HomeQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { Dialog } from '../../ui/dialog.js';
import { W } from '../../words/system.en.js';
import type { Secret } from '../keys/create-key.js';
import { Refusal, useAction } from '../parts/action.js';
import { SelectField, TextField } from '../parts/fields.js';
import { TypePicker } from '../parts/type-picker.js';

interface Props {
  readonly projects: HomeQuery['projects']['nodes'];
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

/** Makes a webhook for one project or all. The hub checks the address, and says what is wrong with it. */
export function CreateWebhook({ projects, onClose, onSecret }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction();
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field)).trim();
    const types = form.getAll('type') as NonNullable<CreateWebhookInput['types']>;
    const input: CreateWebhookInput = {
      ...{ url: text('url'), projects: text('project') },
      ...(text('name') && { name: text('name') }),
      ...(types.length > 0 && { types }),
    };
    void run(async () => {
      const { createWebhook: made } = await client.mutate(CreateWebhookDocument, { input });
      onSecret({ name: made.webhook.name, secret: made.secret });
    });
  };
  return (
    <Dialog label={W.webhooks.create} onClose={onClose}>
      <form className="ask" onSubmit={create}>
        <h2>{W.webhooks.create}</h2>
        <TextField label={W.webhooks.urlField} name="url" hint={W.webhooks.urlHint} isRequired />
        <TextField label={W.webhooks.name} name="name" hint={W.webhooks.nameHint} />
        <SelectField
          {...{ label: W.webhooks.projects, name: 'project' }}
          options={[
            ['*', W.webhooks.allProjects] as const,
            ...projects.map(({ id, name }) => [id, name === id ? id : `${name} (${id})`] as const),
          ]}
        />
        <TypePicker label={W.webhooks.typesOf} />
        <Refusal message={message} />
        <div className="ask__do">
          <button className="btn" type="button" onClick={onClose}>
            {W.cancel}
          </button>
          <button className="btn btn--primary" type="submit" disabled={isBusy}>
            {W.webhooks.create}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
