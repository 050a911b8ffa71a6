/** What the hub keeps of a project beside its events. */
export interface ProjectAbout {
  readonly name: string;
  readonly description: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Digest of the folder whose files are published to it, where one has said so. */
  readonly folder?: string;
  /** Replaces the retention of the hub, each member for itself. */
  readonly retention?: ProjectRetention;
  readonly quota?: ProjectQuota;
  /** Since when nothing may be published to it, milliseconds since 1970 UTC. */
  readonly archivedAt?: number;
  /** A project that is about to be dropped or set aside; it counts as gone. */
  readonly deleted?: boolean;
  /** Since when it is deleted, milliseconds since 1970 UTC. */
  readonly deletedAt?: number;
}

/** How long a project keeps its events. */
export interface ProjectRetention {
  readonly days?: number | null;
  /** The newest events that are kept. */
  readonly events?: number | null;
  /** Days of single types, where these are fewer. */
  readonly types?: readonly { readonly type: string; readonly days: number }[] | null;
}

/** What may be published to a project in a day of UTC. */
export interface ProjectQuota {
  readonly eventsPerDay?: number | null;
  /** Of the payloads as JSON. */
  readonly bytesPerDay?: number | null;
}
