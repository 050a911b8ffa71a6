import { type HomeQuery, PeopleDocument, type PeopleQuery } from '../../../client/index.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { Refusal } from '../parts/action.js';
import { Choices } from '../parts/choices.js';
import { TextField } from '../parts/fields.js';

/** People to write to, as the fields `person` and `others` of a form: from a list, or by their ids. */
export function PeoplePicker({ home }: { readonly home: HomeQuery }) {
  const withKeys = home.viewer!.grants.some(({ actions }) => actions.includes('ADMIN'));
  const { data, error } = useQuery(PeopleDocument, { withKeys }, { after: ['connect'] });
  const now = useNow();
  return (
    <fieldset className="pick">
      <legend className="label">{W.broadcasts.people}</legend>
      {data && (
        <Choices
          {...{
            name: 'person',
            items: peopleOf(data, now),
            find: W.broadcasts.findPerson,
            none: W.broadcasts.noPerson,
          }}
        />
      )}
      {error && <Refusal message={error.message} />}
      <TextField label={W.broadcasts.others} name="others" hint={W.broadcasts.othersHint} />
    </fieldset>
  );
}

/** Each once, by name. A key that is revoked or over reaches nobody. */
function peopleOf({ connections, apiKeys }: PeopleQuery, now: number) {
  const isGood = ({ revokedAt, expiresAt }: NonNullable<PeopleQuery['apiKeys']>['nodes'][number]) =>
    revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
  const names = new Map((apiKeys?.nodes ?? []).filter(isGood).map(({ id, name }) => [id, name]));
  for (const { userId, userName } of connections.nodes) if (userId) names.set(userId, userName || userId);
  return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
}

/** Ids of the people that a form names by `PeoplePicker`, each once. */
export function peopleIn(form: FormData): string[] {
  const written = String(form.get('others') ?? '').split(/[\s,]+/);
  return [...new Set([...form.getAll('person').map(String), ...written])].filter((each) => each !== '');
}
