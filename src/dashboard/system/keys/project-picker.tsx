import { useState } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/system.en.js';
import { TextField } from '../parts/fields.js';

/** Projects up to which there is no search. */
const FEW = 8;

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
          <Choices projects={projects} />
          <TextField label={W.keys.patterns} name="patterns" hint={W.keys.patternsHint} />
        </>
      )}
    </fieldset>
  );
}

function Choices({ projects }: { readonly projects: HomeQuery['projects']['nodes'] }) {
  const [wanted, setWanted] = useState('');
  const isWanted = ({ id, name }: (typeof projects)[number]) => `${name} ${id}`.toLowerCase().includes(wanted);
  return (
    <>
      {projects.length > FEW && (
        <label className="field">
          <Icon name="search" size={14} />
          <input
            {...{ type: 'search', autoComplete: 'off', placeholder: W.keys.findProject }}
            aria-label={W.keys.findProject}
            onChange={({ target }) => setWanted(target.value.trim().toLowerCase())}
            // It would send the form.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      )}
      <div className="checks">
        {projects.map((project) => (
          // Also one that does not match stays in the form, if it is chosen.
          <label key={project.id} hidden={!isWanted(project)}>
            <input type="checkbox" name="project" value={project.id} />
            <span>
              <b>{project.name}</b> {project.name !== project.id && <code>{project.id}</code>}
            </span>
          </label>
        ))}
        {!projects.some(isWanted) && <p className="hint">{W.keys.noProject}</p>}
      </div>
    </>
  );
}

/** The patterns of project ids that a form names by `ProjectPicker`, each once. */
export function patternsOf(form: FormData): string[] {
  const written = String(form.get('patterns') ?? '').split(/[\s,]+/);
  return [...new Set([...form.getAll('project').map(String), ...written])].filter((each) => each !== '');
}
