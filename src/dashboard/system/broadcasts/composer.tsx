import { type FormEvent, useRef, useState } from 'react';
import { type HomeQuery, SendBroadcastDocument, type SendBroadcastInput } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { lastProject } from '../../data/kept.js';
import { mayIn, mayInSystem } from '../../model/rights/system-right.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from '../parts/action.js';
import { SelectField, TextField } from '../parts/fields.js';
import { PeoplePicker, peopleIn } from './people-picker.js';

const HOUR_MS = 3_600_000;
const SPANS = [0, HOUR_MS / 4, HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS];
const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
type Audience = SendBroadcastInput['audience'];

interface Props {
  readonly home: HomeQuery;
  readonly onSent: (id: string) => void;
}

/** Writes a broadcast. What the viewer may not send is not offered. */
export function Composer({ home, onSent }: Props) {
  const client = useClient();
  const projects = home.projects.nodes.filter(({ id }) => mayIn(home, 'MODERATE', id));
  const toAll = mayInSystem(home, 'MODERATE');
  const audiences: readonly Audience[] = [
    ...(toAll ? (['SYSTEM'] as const) : []),
    'PROJECT',
    ...(toAll ? (['USER'] as const) : []),
  ];
  const [project] = useState(lastProject);
  // Whoever comes from a project most often writes to its people.
  const isFromProject = projects.some(({ id }) => id === project && id !== 'system');
  const [audience, setAudience] = useState<Audience>(isFromProject ? 'PROJECT' : audiences[0]!);
  const { isBusy, message, run } = useAction();
  /** What was sent last, until the hub has answered or a field changes: sent again, it is the same broadcast. */
  const unanswered = useRef<SendBroadcastInput | null>(null);
  const forget = () => {
    unanswered.current = null;
  };

  const inputOf = (form: HTMLFormElement): SendBroadcastInput => {
    const field = (name: string) => String(new FormData(form).get(name) ?? '').trim();
    const span = Number(field('until'));
    return {
      audience,
      body: field('body'),
      title: field('title') || null,
      priority: field('priority') as SendBroadcastInput['priority'],
      idempotencyKey: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      ...(span > 0 && { expiresAt: new Date(Date.now() + span).toISOString() }),
      ...(audience === 'PROJECT' && { projectId: field('project') }),
      ...(audience === 'USER' && { userIds: peopleIn(new FormData(form)) }),
    };
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    unanswered.current ??= inputOf(form);
    const input = unanswered.current;
    void run(async () => {
      if (input.userIds?.length === 0) throw new Error(W.broadcasts.noneChosen);
      const { sendBroadcast } = await client.mutate(SendBroadcastDocument, { input });
      forget();
      form.reset();
      onSent(sendBroadcast.id);
    });
  };

  return (
    <section className="panel c4" aria-labelledby="panel-compose">
      <header>
        <h2 id="panel-compose">{W.broadcasts.compose}</h2>
      </header>
      <form className="panel__body compose" onSubmit={send} onChange={forget}>
        <fieldset className="seg">
          <legend className="vh">{W.broadcasts.to}</legend>
          {audiences.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={audience === each}
              onClick={() => {
                forget();
                setAudience(each);
              }}
            >
              {W.broadcasts.audience[each]}
            </button>
          ))}
        </fieldset>
        <p className="hint">
          {W.broadcasts.reaches[audience]} {audience !== 'USER' && W.broadcasts.countLater}
        </p>
        {audience === 'PROJECT' && (
          <SelectField
            {...{ label: W.broadcasts.project, name: 'project', initial: isFromProject ? project! : undefined }}
            options={projects.map(({ id, name }) => [id, name] as const)}
          />
        )}
        {audience === 'USER' && <PeoplePicker home={home} />}
        <TextField label={W.broadcasts.title} name="title" />
        <TextField label={W.broadcasts.body} name="body" isRequired isLong />
        <div className="compose__row">
          <SelectField
            {...{ label: W.broadcasts.priority, name: 'priority', initial: 'NORMAL' }}
            options={PRIORITIES.map((each) => [each, W.priority[each]] as const)}
          />
          <SelectField
            {...{ label: W.broadcasts.until, name: 'until' }}
            options={SPANS.map((span) => [String(span), W.broadcasts.span(span)] as const)}
          />
        </div>
        <Refusal message={message} />
        <button className="btn btn--primary" type="submit" disabled={isBusy}>
          <Icon name="send" size={14} />
          {isBusy ? W.broadcasts.sending : W.broadcasts.send}
        </button>
      </form>
    </section>
  );
}
