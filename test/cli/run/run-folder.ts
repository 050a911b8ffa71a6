import { CommandFolder, post, type Served } from '../command-folder.js';

/** An event of a run, as the tests look at it. */
export interface RunEvent {
  readonly id: string;
  readonly type: string;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

/** All events of a project, in their order. */
export async function eventsOf(served: Served, project: string, types?: readonly string[]): Promise<RunEvent[]> {
  const query = `query ($project: ID!, $types: [EventType!], $after: String) {
    events(projectId: $project, types: $types, first: 500, after: $after) {
      nodes { id type correlationId causationId tags payload }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const all: RunEvent[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = (await post(served, query, { project, types, after })) as {
      data: { events: { nodes: RunEvent[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null;
    };
    if (!data) return all;
    all.push(...data.events.nodes);
    if (!data.events.pageInfo.hasNextPage) return all;
    after = data.events.pageInfo.endCursor;
  }
}

/** A hub, and a folder without its key in which commands have one that may only publish. */
export class RunPlace {
  readonly served: Served;
  readonly folder: CommandFolder;
  readonly env: Record<string, string>;
  readonly #hubFolder: CommandFolder;

  private constructor(served: Served, folders: readonly [CommandFolder, CommandFolder], key: string) {
    this.served = served;
    [this.#hubFolder, this.folder] = folders;
    this.env = { TIDINGS_URL: served.url, TIDINGS_KEY: key };
  }

  static async make(project: string, hubEnv: Record<string, string> = {}): Promise<RunPlace> {
    const hubFolder = await CommandFolder.make('hub');
    const served = await hubFolder.serve(['--no-watch'], hubEnv);
    await post(served, `mutation { createProject(input: { id: "${project}" }) { id } }`);
    const grants = `[{ projects: "${project}", actions: [PUBLISH] }]`;
    const created = (await post(
      served,
      `mutation { createApiKey(input: { name: "runner", grants: ${grants} }) { secret } }`,
    )) as { data: { createApiKey: { secret: string } } };
    const folder = await CommandFolder.make(project);
    return new RunPlace(served, [hubFolder, folder], created.data.createApiKey.secret);
  }

  async remove(): Promise<void> {
    await this.folder.remove();
    await this.#hubFolder.remove();
  }
}
