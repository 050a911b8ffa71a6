import { acceptedNames } from '../text/similar.js';
import { type ConfigFile, readConfigFile } from './config-file.js';
import type { Setting } from './setting-rows.js';
import { type Config, type EngineAddress, engineSetting, SETTINGS, type SettingName } from './settings.js';

export type { Config, SettingName } from './settings.js';

/** Content of `tidings.config.ts`: every setting, each optional. */
export type ConfigInput = { readonly [K in SettingName]?: Config[K] };

/** Types the default export of `tidings.config.ts`; returns it as it is. */
export const defineConfig = (config: ConfigInput): ConfigInput => config;

/** A setting that is unknown or invalid. Its message is one line: the setting, the value, and what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The settings in force, and where each was read: `environment`, the name of the file, or `default`. */
export interface LoadedConfig {
  readonly config: Config;
  readonly origins: Readonly<Record<SettingName, string>>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = Object.keys(SETTINGS) as SettingName[];
const VARIABLES = new Map(
  NAMES.flatMap((name) => (SETTINGS[name].env ? [[SETTINGS[name].env as string, name] as const] : [])),
);
const MASK = '********';

/** Nearly all variables begin alike, which would make all of them similar. */
const withoutPrefix = (name: string) => name.replace(/^TIDINGS_/, '');

export interface ReadSettingsOptions {
  /** Engines of this build. */
  readonly engines: readonly EngineAddress[];
  readonly env?: Environment;
  /** Folder of the configuration file. */
  readonly cwd?: string;
}

/**
 * Reads the settings: the environment, else `tidings.config.{ts,js,mjs}` of the working directory, else the default.
 * No other place reads the environment.
 *
 * @throws ConfigError for a setting that is unknown or invalid, and for a file that cannot be loaded.
 */
export async function readSettings({
  engines,
  env = process.env,
  cwd = process.cwd(),
}: ReadSettingsOptions): Promise<LoadedConfig> {
  refuseUnknownVariables(env);
  const file = await readConfigFile(cwd).catch((error: unknown) => {
    throw new ConfigError(firstLine(error instanceof Error ? error.message : String(error)));
  });
  if (file) refuseUnknownKeys(file);
  const settled = settingsOf(engines).map(([name, setting]) => [name, settle({ name, setting }, env, file)] as const);
  return {
    config: Object.fromEntries(settled.map(([name, { value }]) => [name, value])) as Config,
    origins: Object.fromEntries(settled.map(([name, { origin }]) => [name, origin])) as Record<SettingName, string>,
  };
}

/**
 * Checks settings that a program has put together, and completes them with the defaults.
 *
 * @throws ConfigError for a setting that is unknown or invalid.
 */
export function completeSettings(values: ConfigInput, engines: readonly EngineAddress[]): Config {
  const given = { name: 'the settings', values: values as Record<string, unknown> };
  refuseUnknownKeys(given);
  return Object.fromEntries(
    settingsOf(engines).map(([name, setting]) => [name, settle({ name, setting }, {}, given).value]),
  ) as Config;
}

const settingsOf = (engines: readonly EngineAddress[]): (readonly [SettingName, Setting])[] => {
  const settings: Record<SettingName, Setting> = { ...SETTINGS, engine: engineSetting(engines) };
  return NAMES.map((name) => [name, settings[name]] as const);
};

/** One line for each setting, for people to read: name, value with secrets masked, where it was read, what it is. */
export interface EffectiveSetting {
  readonly name: string;
  readonly value: string;
  readonly origin: string;
  readonly doc: string;
}

/** The settings in force as text, with secrets masked. */
export function effectiveConfig({ config, origins }: LoadedConfig): EffectiveSetting[] {
  return NAMES.map((name) => {
    const setting: Setting = SETTINGS[name];
    const value = config[name];
    const shown = Array.isArray(value) ? `${value.length} of them` : shownValue(value, setting.secret);
    return {
      name: setting.env ?? name,
      value: value === undefined ? '-' : shown,
      origin: origins[name],
      doc: setting.doc,
    };
  });
}

function settle(
  { name, setting }: { name: SettingName; setting: Setting },
  env: Environment,
  file: ConfigFile | null,
): { value: unknown; origin: string } {
  const variable = setting.env === null ? undefined : env[setting.env];
  if (setting.env !== null && variable !== undefined)
    return { value: check(setting, setting.env, variable), origin: 'environment' };
  const value = file?.values[name];
  if (file && value !== undefined)
    return { value: check(setting, `${name} in ${file.name}`, value), origin: file.name };
  return { value: setting.default, origin: 'default' };
}

function check({ schema, secret, accepts }: Setting, name: string, value: unknown): unknown {
  const result = schema().safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(`${name} is ${quoted(value, secret)}; accepted: ${accepts}`);
}

function refuseUnknownVariables(env: Environment): void {
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith('TIDINGS_') || name.startsWith('TIDINGS_TEST_') || VARIABLES.has(name)) continue;
    // A misspelt name may still have a secret as its value.
    const secret = /KEY|SECRET|TOKEN|PASS/.test(name);
    throw new ConfigError(
      `${name} is ${quoted(value, secret)}, but there is no such setting${acceptedNames(name, [...VARIABLES.keys()], withoutPrefix)}`,
    );
  }
}

function refuseUnknownKeys({ name: file, values }: ConfigFile): void {
  const unknown = Object.keys(values).find((key) => !Object.hasOwn(SETTINGS, key));
  if (unknown === undefined) return;
  const secret = /key|secret|token|pass/i.test(unknown);
  throw new ConfigError(
    `${unknown} in ${file} is ${quoted(values[unknown], secret)}, but there is no such setting${acceptedNames(unknown, NAMES)}`,
  );
}

function shownValue(value: unknown, secret: boolean): string {
  if (secret) return MASK;
  // An address may carry a password before the host, and one that is refused may have an @ or a slash in it.
  return String(value).replace(/\/\/.*@/, `//${MASK}@`);
}

function quoted(value: unknown, secret: boolean): string {
  if (secret) return `'${MASK}'`;
  if (typeof value === 'function') return 'a function';
  // JSON keeps a value with line breaks on the one line.
  const json = typeof value === 'string' ? JSON.stringify(shownValue(value, false)).slice(1, -1) : inJson(value);
  return `'${json.length > 100 ? `${json.slice(0, 100)}…` : json}'`;
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

const firstLine = (text: string) => text.split('\n', 1)[0] as string;
