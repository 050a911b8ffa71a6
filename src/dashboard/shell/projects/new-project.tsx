import type { FormEvent } from 'react';
import { type ClientError, CreateProjectDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { Refusal, useAction } from '../../system/parts/action.js';
import { TextField } from '../../system/parts/fields.js';
import { Dialog } from '../../ui/dialog.js';
import { M } from '../../words/menus.en.js';
import '../../system/parts.css';

interface Props {
  readonly onMade: (project: string) => void;
  readonly onClose: () => void;
}

/** Makes a project by its id and name. */
export function NewProject({ onMade, onClose }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction();
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field)).trim();
    const input = { id: text('id'), name: text('name') || null };
    const refused = (error: ClientError): never => {
      throw error.code === 'CONFLICT' ? new Error(M.newProject.taken(input.id)) : error;
    };
    void run(async () => {
      const { createProject } = await client.mutate(CreateProjectDocument, { input }).catch(refused);
      onMade(createProject.id);
    });
  };
  return (
    <Dialog label={M.newProject.title} onClose={onClose}>
      <form className="ask" onSubmit={make}>
        <h2>{M.newProject.title}</h2>
        <TextField label={M.newProject.name} name="name" hint={M.newProject.nameHint} />
        <TextField label={M.newProject.id} name="id" hint={M.newProject.idHint} isRequired />
        <Refusal message={message} />
        <div className="ask__do">
          <button className="btn" type="button" onClick={onClose}>
            {M.newProject.cancel}
          </button>
          <button className="btn btn--primary" type="submit" disabled={isBusy}>
            {M.newProject.make}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
