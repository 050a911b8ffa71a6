import type { Builder } from '../../builder.js';

/** Maintenance: the query `maintenanceMode`, and the mutation that starts and ends it. */
export function addMaintenance(builder: Builder): void {
  builder.objectType('MaintenanceState', {
    description:
      'Whether the hub is in maintenance. Publishing fails then with the error UNAVAILABLE; reading continues.',
    fields: (t) => ({
      active: t.exposeBoolean('active', { description: 'Whether maintenance is in progress on all nodes.' }),
      reason: t.exposeString('reason', { nullable: true, description: 'Reason for the maintenance.' }),
      until: t.expose('until', {
        type: 'DateTime',
        nullable: true,
        description: 'Time at which it ends by itself. Null when it is ended by hand.',
      }),
      since: t.expose('since', {
        type: 'DateTime',
        nullable: true,
        description: 'Time of the last change. Null when there was none.',
      }),
      changedBy: t.exposeID('changedBy', {
        nullable: true,
        description: 'Id of the actor of the last change. Null when there was none, or when it ended by itself.',
      }),
    }),
  });
  const SetMaintenanceModeInput = builder.inputType('SetMaintenanceModeInput', {
    description: 'Maintenance to start, change or end.',
    fields: (t) => ({
      active: t.boolean({ required: true, description: 'Whether maintenance is in progress from now on.' }),
      reason: t.string({ description: 'Reason that publishers and subscribers get: at most 500 characters.' }),
      until: t.field({
        type: 'DateTime',
        description: 'Time at which it ends by itself. Default: it is ended by hand.',
      }),
    }),
  });
  builder.queryField('maintenanceMode', (t) =>
    t.field({
      type: 'MaintenanceState',
      description: 'Current maintenance of all nodes. Needs a credential, and no right.',
      resolve: (_, _args, { hub, viewer }) => hub.maintenance.get(viewer),
    }),
  );
  builder.mutationField('setMaintenanceMode', (t) =>
    t.field({
      type: 'MaintenanceState',
      description:
        'Starts, changes or ends maintenance on all nodes. Only viewers with ADMIN on `system` publish meanwhile. Needs ADMIN on `system`. Idempotent.',
      args: { input: t.arg({ type: SetMaintenanceModeInput, required: true, description: 'The maintenance.' }) },
      resolve: (_, { input: { until, ...input } }, { hub, viewer }) =>
        hub.maintenance.set(viewer, { ...input, until: until?.getTime() ?? null }),
    }),
  );
}
