export * from './generated/graphql.js';
export * from './runtime.js';
