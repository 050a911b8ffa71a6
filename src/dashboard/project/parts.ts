import { P } from '../words/project.en.js';

/** Panels that links lead to, by their ids. */
export const PARTS = [
  ['progress', P.progress.title],
  ['board', P.board.title],
  ['agents', P.agents.title],
  ['runs', P.deploys],
  ['chat', P.chat.title],
] as const;

/** Other names of panels in links. */
const ALSO: Readonly<Record<string, string>> = { tasks: 'board', builds: 'runs', deploys: 'runs' };

/** Id of the panel that the hash of an address names. */
export const panelOf = (hash: string): string => ALSO[hash.slice(1)] ?? hash.slice(1);
