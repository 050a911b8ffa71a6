import { CreateWebhookDocument, type CreateWebhookInput, type HomeQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { W } from '../../words/system.en.js';
import { SelectField, TextField } from '../parts/fields.js';
import { FormDialog, fieldText } from '../parts/form-dialog.js';
import { TypePicker } from '../parts/type-picker.js';
import type { Secret } from '../parts/use-making.js';

interface Props {
  readonly projects: HomeQuery['projects']['nodes'];
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

/** Makes a webhook for one project or all. The hub checks the address, and says what is wrong with it. */
export function CreateWebhook({ projects, onClose, onSecret }: Props) {
  const client = useClient();
  const create = async (form: FormData) => {
    const types = form.getAll('type') as NonNullable<CreateWebhookInput['types']>;
    const input: CreateWebhookInput = {
      ...{ url: fieldText(form, 'url'), projects: fieldText(form, 'project'), name: fieldText(form, 'name') || null },
      types: types.length > 0 ? types : null,
    };
    const { createWebhook: made } = await client.mutate(CreateWebhookDocument, { input });
    onSecret({ name: made.webhook.name, secret: made.secret });
  };
  return (
    <FormDialog title={W.webhooks.create} action={W.webhooks.create} onClose={onClose} onSubmit={create}>
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
    </FormDialog>
  );
}
