import { useState } from 'react';
import { CreateBoardLinkDocument, type CreateBoardLinkMutation } from '../../client/index.js';
import { useClient } from '../../client/react.js';
import { BASE } from '../data/session.js';
import { day, duration, hourAndMinute } from '../model/text/format.js';
import { SelectField, TextField } from '../system/parts/fields.js';
import { FormDialog, fieldText } from '../system/parts/form-dialog.js';
import { ShownOnce } from '../system/parts/shown-once.js';
import { W } from '../words/wall.en.js';
import '../system/parts.css';

const DAY_MS = 86_400_000;
const LASTS = [1, 7, 30, 90, 365].map((days) => String(days * DAY_MS));
const USUAL = String(30 * DAY_MS);

interface Props {
  readonly project: string;
  /** Name of the project. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Makes a link that opens the board of a project on another screen, and shows it once. */
export function ShareBoard({ project, name, onClose }: Props) {
  const client = useClient();
  const [link, setLink] = useState<CreateBoardLinkMutation['createBoardLink'] | null>(null);
  const make = async (form: FormData) => {
    const expiresAt = new Date(Date.now() + Number(form.get('lasts'))).toISOString();
    const input = { projectId: project, name: fieldText(form, 'name'), expiresAt };
    const refused = ({ message }: Error): never => {
      throw new Error(W.share.failed(message));
    };
    setLink((await client.mutate(CreateBoardLinkDocument, { input }).catch(refused)).createBoardLink);
  };
  if (link) return <Made link={link} onClose={onClose} />;
  return (
    <FormDialog title={W.share.title} action={W.share.make} onClose={onClose} onSubmit={make}>
      <p>{W.share.say(name)}</p>
      <TextField label={W.share.name} name="name" initial={W.share.initial(name)} hint={W.share.nameHint} isRequired />
      <SelectField
        {...{ label: W.share.lasts, name: 'lasts', initial: USUAL }}
        options={LASTS.map((ms) => [ms, duration(Number(ms))] as const)}
      />
    </FormDialog>
  );
}

interface MadeProps {
  readonly link: CreateBoardLinkMutation['createBoardLink'];
  readonly onClose: () => void;
}

function Made({ link: { ticket, expiresAt, apiKey }, onClose }: MadeProps) {
  const address = new URL(`board?ticket=${ticket}`, BASE).href;
  const { made: title, copy, done } = W.share;
  const say = W.share.madeSay(hourAndMinute(Date.parse(expiresAt)));
  return (
    <ShownOnce {...{ title, say, text: address, copy, done, onClose }}>
      <p>{W.share.ends(day(Date.parse(apiKey.expiresAt!)), apiKey.id)}</p>
    </ShownOnce>
  );
}
