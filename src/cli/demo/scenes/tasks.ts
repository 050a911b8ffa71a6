interface Task {
  readonly title: string;
  readonly assignee: string;
  readonly label: string;
}

const TASKS = {
  31: { title: 'Enter a coupon in the basket', assignee: 'zoe', label: 'basket' },
  32: { title: 'Check coupons on the server', assignee: 'amara', label: 'api' },
  33: { title: 'Round discounts to whole cents', assignee: 'amara', label: 'money' },
  34: { title: 'Offer gift wrap at the checkout', assignee: 'zoe', label: 'checkout' },
  35: { title: 'Explain coupons on the help pages', assignee: 'docs-agent', label: 'docs' },
  36: { title: 'Move the price cache to the new machine', assignee: 'kenji', label: 'operations' },
  37: { title: 'Show prices in yen and francs', assignee: 'zoe', label: 'later' },
  38: { title: 'Alert when orders stop coming in', assignee: 'kenji', label: 'operations' },
} as const satisfies Readonly<Record<number, Task>>;

type Status = 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE';

/** Payload of a task of the shop that moves, or that is new. */
export function taskOf(number: keyof typeof TASKS, taskStatus: Status, previousTaskStatus?: Status, percentage = 0) {
  const { label, ...task } = TASKS[number];
  const url = `https://tasks.example.com/SHOP-${number}`;
  return {
    ...task,
    taskId: `SHOP-${number}`,
    taskStatus,
    previousTaskStatus,
    percentage,
    labels: [label],
    dueAt: '{day:1}',
    url,
  };
}
