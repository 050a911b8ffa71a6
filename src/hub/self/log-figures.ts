import { SingleFlight } from '../../core/async/single-flight.js';
import { systemClock } from '../../core/clock.js';
import type { EventLog, Figure, ProjectLog } from '../../core/log.js';
import type { Measurements } from '../../core/observe/measurements.js';

/** Projects that are named. A monitoring system keeps a series for each, for ever. */
const NAMED_PROJECTS = 50;
/** How long a refresh waits for the log. */
const REFRESH_MS = 1_000;

const OTHERS = '_other';

/** Values of the log in the measurements, as they were at the last refresh. */
export class LogFigures {
  readonly #log: EventLog;
  readonly #measurements: Measurements;
  readonly #reading = new SingleFlight(() => this.#read());
  #figures: readonly Figure[] = [];
  /** The largest, with the most events first. */
  #projects: readonly ProjectLog[] = [];

  constructor({ log, measurements }: { log: EventLog; measurements: Measurements }) {
    this.#log = log;
    this.#measurements = measurements;
    measurements.gauge({
      ...{ name: 'projects', help: 'Projects of the log.' },
      read: () => this.#projects.length,
    });
    const ofProjects = { label: 'project', isConfidential: true };
    measurements.gauge({
      ...{ name: 'log_events', help: `Events in the log, for each of the ${NAMED_PROJECTS} largest projects.` },
      ...ofProjects,
      read: () => this.#sizes(),
    });
    measurements.gauge({
      ...{ name: 'log_floor', help: 'Offset of the newest event that retention has removed, for each of them.' },
      ...ofProjects,
      read: () => this.#named(({ floor }) => floor),
    });
    measurements.gauge({
      ...{ name: 'log_head', help: 'Offset of the newest event, for each of them.' },
      ...ofProjects,
      read: () => this.#named(({ head }) => head),
    });
  }

  /** Asks the log. Waits for it a second at most, and then leaves the values as they were. */
  async refresh(): Promise<void> {
    let cancel: () => void = () => undefined;
    const timeout = new Promise<void>((resolve) => {
      cancel = systemClock.after(REFRESH_MS, resolve);
    });
    await Promise.race([this.#reading.run(), timeout]);
    cancel();
  }

  async #read(): Promise<void> {
    const [figures, projects] = await Promise.all([
      this.#log.figures(),
      // Of a log that is away nothing is known; its other figures say so.
      this.#log.projects().catch(() => []),
    ]);
    this.#figures = figures;
    this.#projects = projects.filter(({ about }) => !about.deleted).sort((a, b) => sizeOf(b) - sizeOf(a));
    for (const { name, help } of figures) this.#measurements.gauge({ name, help, read: () => this.#figure(name) });
  }

  #figure(name: string): number | null {
    return this.#figures.find((figure) => figure.name === name)?.value ?? null;
  }

  #named(value: (project: ProjectLog) => number): Map<string, number> {
    return new Map(this.#projects.slice(0, NAMED_PROJECTS).map((project) => [project.id, value(project)]));
  }

  #sizes(): Map<string, number> {
    const sizes = this.#named(sizeOf);
    const others = this.#projects.slice(NAMED_PROJECTS);
    if (others.length > 0)
      sizes.set(
        OTHERS,
        others.reduce((sum, project) => sum + sizeOf(project), 0),
      );
    return sizes;
  }
}

const sizeOf = ({ head, floor }: ProjectLog): number => head - floor;
