import type { Page } from 'playwright-core';

/** An update of a task with something in each field that its card shows. */
export const task = (taskId: string, taskStatus: string, more: object = {}) => ({
  type: 'task_update',
  payload: { taskId, title: `Title of ${taskId}`, taskStatus, labels: ['server'], assignee: 'Ada', ...more },
});

/** A column of the task board. */
export const column = (page: Page, name: string) => page.locator('#board').getByRole('region', { name, exact: true });

/** Waits until a task is in a column, and settled there. */
export const isIn = (page: Page, id: string, name: string) =>
  column(page, name).locator(`[data-task="${id}"]:not([data-moved="moving"])`).waitFor();
