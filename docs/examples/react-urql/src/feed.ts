import { graphql } from './generated';

/** The newest events, and the cursor of the moment at which they were read. */
export const Newest = graphql(`
  query Newest($projectId: ID!) {
    project(id: $projectId) {
      id
      head {
        cursor
      }
      events(last: 20) {
        nodes {
          id
          offset
          type
          payload
        }
      }
    }
  }
`);

export const NewEvents = graphql(`
  subscription NewEvents($projectId: ID!, $after: String) {
    events(projectId: $projectId, after: $after) {
      id
      offset
      type
      payload
    }
  }
`);
