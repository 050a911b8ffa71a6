import {
  type Client,
  CurrentStateDocument,
  MoveTaskDocument,
  type MoveTaskMutationVariables,
} from '../../../client/index.js';
import type { TaskStatus } from '../../model/project/board.js';

type Input = MoveTaskMutationVariables['input'];

/**
 * Gives a task another status. An event of a task has all of the task, so its other fields are read first: a list has long
 * texts cut, and others may have changed them.
 * @returns the status that it had, and the offset of the event. @throws ClientError
 */
export async function moveTask(client: Client, projectId: string, taskId: string, to: TaskStatus) {
  const { project } = await client.query(CurrentStateDocument, { projectId, type: 'TASK_UPDATE', keys: [taskId] });
  const { taskStatus, previousTaskStatus, ...fields } = project!.latest[0]!.payload as unknown as Input;
  const { publishTaskUpdate } = await client.mutate(MoveTaskDocument, {
    projectId,
    input: { ...fields, taskStatus: to, previousTaskStatus: taskStatus },
  });
  return { from: taskStatus, offset: publishTaskUpdate.offset! };
}
