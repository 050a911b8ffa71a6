import type { ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/first.en.js';

interface StepProps {
  readonly place: number;
  readonly title: string;
  readonly say: string;
  readonly state: 'done' | 'on' | 'off';
  readonly command?: string;
  readonly children?: ReactNode;
}

/** Something to do at a first start. An event ticks it. */
export const Step = ({ place, title, say, state, command, children }: StepProps) => (
  <li className={`todo todo--${state}`}>
    <span className="todo__n">{state === 'done' ? <Icon name="check" /> : place}</span>
    <div>
      <h2>{title}</h2>
      <p>{say}</p>
    </div>
    <span className="todo__s">
      {state === 'on' && <span className="beacon" aria-hidden="true" />}
      {state === 'done' ? W.done : state === 'on' ? W.waiting : W.notYet}
    </span>
    {command && (
      <div className="code">
        <span tabIndex={0} role="group" aria-label={W.command}>
          {command}
        </span>
        <CopyButton text={() => command} />
      </div>
    )}
    {children}
  </li>
);
