import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';

interface Types {
  readonly eventTypes: readonly { readonly name: string; readonly type: string }[];
}

const PUBLISH = `mutation ($projectId: ID!, $input: TaskUpdateInput!) {
  publishTaskUpdate(projectId: $projectId, input: $input) { __typename cursor type }
}`;
const READ = `query ($projectId: ID!) {
  project(id: $projectId) {
    taskUpdateHistory(last: 1) { nodes { title } }
    latestTaskUpdate(keys: ["names"]) { title }
  }
}`;
const FOLLOW =
  'subscription ($projectId: ID!) { event: taskUpdate(projectId: $projectId, key: "names", last: 1) { title payload } }';

interface Published {
  readonly publishTaskUpdate: { readonly __typename: string; readonly type: string };
}
interface Read {
  readonly project: {
    readonly taskUpdateHistory: { readonly nodes: readonly object[] };
    readonly latestTaskUpdate: readonly object[];
  };
}
const taskOf = (title: string) => ({ taskId: 'names', title, taskStatus: 'TODO' });

export const NAMES: Section = {
  number: 14,
  title: 'Names',
  checks: [
    {
      sentence: '14.1',
      title: 'an event type has a wire name in snake_case',
      async run({ hub }) {
        const { eventTypes } = await hub.data<Types>('{ eventTypes { name type } }');
        expectThat(eventTypes.length > 0, 'there are no event types');
        for (const { name, type } of eventTypes) {
          expectThat(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name), `'${name}' is no snake_case`);
          expectEqual(`EventType of ${name}`, type, name.toUpperCase());
        }
      },
    },
    {
      sentence: '14.2',
      title: 'enum value, object and input follow from the wire name',
      async run({ hub, project }) {
        const variables = { projectId: project, input: taskOf('named') };
        const { publishTaskUpdate } = await hub.data<Published>(PUBLISH, variables);
        const { __typename, type } = publishTaskUpdate;
        expectEqual('names', { __typename, type }, { __typename: 'TaskUpdate', type: 'TASK_UPDATE' });
      },
    },
    {
      sentence: '14.3',
      title: 'subscription, history and state follow from the wire name',
      async run(trial) {
        await trial.tasks('names', ['newest']);
        const { project } = await trial.hub.data<Read>(READ, { projectId: trial.project });
        expectEqual('history', project.taskUpdateHistory.nodes, [{ title: 'newest' }]);
        expectEqual('state', project.latestTaskUpdate, [{ title: 'newest' }]);
        const following = await trial.follow({ projectId: trial.project }, { query: FOLLOW });
        const [result] = await following.take(1);
        expectEqual('title', (result?.data?.event as { title?: string } | undefined)?.title, 'newest');
      },
    },
    {
      sentence: '14.4',
      title: 'payload has the whole payload as JSON',
      async run(trial) {
        await trial.tasks('names', ['whole']);
        const following = await trial.follow({ projectId: trial.project, last: 1 });
        const [result] = await following.take(1);
        const { taskId, title } = result?.data?.event.payload ?? {};
        expectEqual('payload', { taskId, title }, { taskId: 'names', title: 'whole' });
      },
    },
  ],
};
