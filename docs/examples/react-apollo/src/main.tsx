import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider, useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from 'tidings/client';
import { createTidingsLink, possibleTypes } from 'tidings/client/apollo';
import { Board, ChangeTask, TaskChanges } from './board';
import type { BoardQuery } from './generated/graphql';

const projectId = 'acme';
const { VITE_TIDINGS_URL: url = 'http://127.0.0.1:4000', VITE_TIDINGS_KEY: credential } = import.meta.env;
const tidings = createClient({ url, credential });
const client = new ApolloClient({ cache: new InMemoryCache({ possibleTypes }), link: createTidingsLink(tidings) });

type Task = NonNullable<BoardQuery['project']>['latestTaskUpdate'][number];

function Tasks() {
  const { data, error } = useQuery(Board, { variables: { projectId } });
  const [change] = useMutation(ChangeTask);
  const changes = useSubscription(TaskChanges, {
    variables: { projectId, after: data?.project?.head.cursor },
    skip: !data,
    fetchPolicy: 'no-cache',
    onData: ({ data: { data: changed } }) => changed && keep(changed.taskUpdate),
  });
  const failure = error ?? changes.error;
  if (failure) return <p role="alert">{failure.message}</p>;
  return (
    <ul>
      {data?.project?.latestTaskUpdate.map(({ taskId, title, taskStatus }) => (
        <li key={taskId}>
          {title}: {taskStatus}{' '}
          <button
            type="button"
            onClick={() =>
              change({ variables: { projectId, input: { taskId, title: title ?? taskId, taskStatus: 'DONE' } } })
            }
          >
            Done
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Replaces a task on the board, or adds it. */
function keep(task: Task): void {
  client.cache.updateQuery({ query: Board, variables: { projectId } }, (board) => {
    if (!board?.project) return board;
    const others = board.project.latestTaskUpdate.filter(({ taskId }) => taskId !== task.taskId);
    return { ...board, project: { ...board.project, latestTaskUpdate: [...others, task] } };
  });
}

function Connection() {
  const { status } = useSyncExternalStore(tidings.state.subscribe, () => tidings.state.value);
  return <p>{status}</p>;
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Connection />
      <Tasks />
    </ApolloProvider>
  </StrictMode>,
);
