import { type ClientError, CreateProjectDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { TextField } from '../../system/parts/fields.js';
import { FormDialog, fieldText } from '../../system/parts/form-dialog.js';
import { M } from '../../words/menus.en.js';
import '../../system/parts.css';

interface Props {
  readonly onMade: (project: string) => void;
  readonly onClose: () => void;
}

/** Makes a project by its id and name. */
export function NewProject({ onMade, onClose }: Props) {
  const client = useClient();
  const make = async (form: FormData) => {
    const input = { id: fieldText(form, 'id'), name: fieldText(form, 'name') || null };
    const refused = (error: ClientError): never => {
      throw error.code === 'CONFLICT' ? new Error(M.newProject.taken(input.id)) : error;
    };
    const { createProject } = await client.mutate(CreateProjectDocument, { input }).catch(refused);
    onMade(createProject.id);
  };
  return (
    <FormDialog title={M.newProject.title} action={M.newProject.make} onClose={onClose} onSubmit={make}>
      <TextField label={M.newProject.name} name="name" hint={M.newProject.nameHint} />
      <TextField label={M.newProject.id} name="id" hint={M.newProject.idHint} isRequired />
    </FormDialog>
  );
}
