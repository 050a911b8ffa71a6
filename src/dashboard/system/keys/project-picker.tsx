import { useState } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { W } from '../../words/system.en.js';
import { Choices } from '../parts/choices.js';
import { TextField } from '../parts/fields.js';

/** The projects of a key, as the fields `project` and `patterns` of a form: all, or some that are chosen or written. */
export function ProjectPicker({ projects }: { readonly projects: HomeQuery['projects']['nodes'] }) {
  const [isAll, setAll] = useState(true);
  return (
    <fieldset className="pick">
      <legend className="label">{W.keys.projects}</legend>
      <div className="seg">
        <button type="button" aria-pressed={isAll} onClick={() => setAll(true)}>
          {W.keys.allProjects}
        </button>
        <button type="button" aria-pressed={!isAll} onClick={() => setAll(false)}>
          {W.keys.someProjects}
        </button>
      </div>
      {isAll ? (
        <>
          <input type="hidden" name="project" value="*" />
          <p className="hint">{W.keys.allHint}</p>
        </>
      ) : (
        <>
          <Choices {...{ name: 'project', items: projects, find: W.keys.findProject, none: W.keys.noProject }} />
          <TextField label={W.keys.patterns} name="patterns" hint={W.keys.patternsHint} />
        </>
      )}
    </fieldset>
  );
}

/** The patterns of project ids that a form names by `ProjectPicker`, each once. */
export function patternsOf(form: FormData): string[] {
  const written = String(form.get('patterns') ?? '').split(/[\s,]+/);
  return [...new Set([...form.getAll('project').map(String), ...written])].filter((each) => each !== '');
}
