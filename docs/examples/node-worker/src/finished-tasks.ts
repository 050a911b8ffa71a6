import { graphql } from './generated/index.js';

export const FinishedTasks = graphql(`
  subscription FinishedTasks($projectId: ID!, $after: String) {
    taskUpdate(projectId: $projectId, after: $after) {
      offset
      taskId
      title
      taskStatus
    }
  }
`);
