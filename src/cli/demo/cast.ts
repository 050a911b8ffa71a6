import type { ActorInput } from '../../client/index.js';

/** Actors of the demo: the people, the agents and the programs of a small web shop. */
export const CAST = {
  amara: { id: 'user-amara', name: 'Amara Nwosu', kind: 'USER' },
  kenji: { id: 'user-kenji', name: 'Kenji Satō', kind: 'USER' },
  zoe: { id: 'user-zoe', name: 'Zoë Martín', kind: 'USER' },
  reviewer: { id: 'review-agent', name: 'review-agent', kind: 'AGENT' },
  writer: { id: 'docs-agent', name: 'docs-agent', kind: 'AGENT' },
  ci: { id: 'ci', name: 'ci', kind: 'SERVICE' },
  deployer: { id: 'deployer', name: 'deployer', kind: 'SERVICE' },
  renovate: { id: 'renovate', name: 'renovate', kind: 'SERVICE' },
  shop: { id: 'shop', name: 'shop', kind: 'SERVICE' },
} as const satisfies Readonly<Record<string, ActorInput>>;

export type Role = keyof typeof CAST;
