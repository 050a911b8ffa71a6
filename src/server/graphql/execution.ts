import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from './context.js';
import type { Executor } from './executor.js';

/** Has Yoga execute operations as every other transport does. */
export function useExecution({ execute, subscribe }: Executor): Plugin {
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args: ExecutionArgs) => execute(args)),
    onSubscribe: ({ setSubscribeFn }) =>
      setSubscribeFn((args: ExecutionArgs) => {
        // Already admitted, unless Yoga has read a request in another way than the hub: then nothing is executed.
        if (!(args.contextValue as RequestContext).admitStream()) throw new Error('The stream was not admitted');
        return subscribe(args);
      }),
  };
}
