/** Words of what helps with a filter. */
export const F = {
  complete: 'Complete the filter',
  unknown: {
    type: (value: string) => ['No type of event is called ', value, '.'],
    by: (value: string) => ['Nobody who has published here is called ', value, '.'],
    domain: (value: string) => ['No domain is called ', value, '.'],
    min: (value: string) => ['No priority is called ', value, '. Events of every priority are shown.'],
    priority: (value: string) => ['No priority is called ', value, '. Events of every priority are shown.'],
    field: (value: string) => ['There is no field ', value, ': what stands there is searched for as text.'],
  } as Record<string, (value: string) => readonly [string, string, string]>,
  empty: (name: string) => ['Nothing stands behind ', `${name}:`, '. It is left out.'] as const,
  near: (isEmpty: boolean) => (isEmpty ? 'For example' : 'Did you mean'),
} as const;
