import { graphql } from './generated';

/** The current state of each task, and the cursor of the moment at which it was read. */
export const Board = graphql(`
  query Board($projectId: ID!) {
    project(id: $projectId) {
      id
      head {
        cursor
      }
      latestTaskUpdate(first: 100) {
        id
        taskId
        title
        taskStatus
      }
    }
  }
`);

/** Every change of a task. */
export const TaskChanges = graphql(`
  subscription TaskChanges($projectId: ID!, $after: String) {
    taskUpdate(projectId: $projectId, after: $after) {
      id
      taskId
      title
      taskStatus
    }
  }
`);

export const ChangeTask = graphql(`
  mutation ChangeTask($projectId: ID!, $input: TaskUpdateInput!) {
    publishTaskUpdate(projectId: $projectId, input: $input) {
      id
    }
  }
`);
