import { expectThat } from '../expect.js';
import { ANSWER_MS } from './arrivals.js';

/** Event as the checks select it. */
export interface EventFields {
  readonly type: string;
  readonly projectId: string;
  readonly offset: number | null;
  readonly cursor: string | null;
  readonly payload: { readonly summary?: string; readonly title?: string; readonly taskId?: string };
}

export interface HubError {
  readonly message: string;
  readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>>;
}

/** Result of an operation. Subscriptions of the checks call their field `event`. */
export interface Result<T = { readonly event: EventFields }> {
  readonly data?: T | null;
  readonly errors?: readonly HubError[];
  readonly extensions?: {
    readonly cursor?: string;
    readonly gap?: { readonly reason: string; readonly from: number; readonly to: number };
  };
}

export interface Answer<T> extends Result<T> {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

/** Hub under test, with the credential that requests show. */
export class Target {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly key: string;

  constructor({ url, key }: { url: string; key: string }) {
    this.url = url.replace(/\/+$/, '');
    this.key = key;
  }

  get authorization(): string {
    return `Bearer ${this.key}`;
  }

  get wsUrl(): string {
    return `${this.url.replace(/^http/, 'ws')}/graphql`;
  }

  /** The same hub with another credential. */
  as(key: string): Target {
    return new Target({ url: this.url, key });
  }

  /** One operation by POST. @param headers beside those of JSON, or in place of them. */
  post<T>(query: string, variables?: object, headers: Headers = {}): Promise<Answer<T>> {
    return this.postJson({ query, variables }, headers);
  }

  /** One body of JSON by POST. */
  postJson<T>(body: object, headers: Headers = {}): Promise<Answer<T>> {
    return this.request('/graphql', {
      method: 'POST',
      headers: { authorization: this.authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Data of one operation by POST. @throws Deviation for an answer with errors. */
  async data<T>(query: string, variables?: object): Promise<T> {
    const { data, errors, status } = await this.post<T>(query, variables);
    const [error] = errors ?? [];
    expectThat(error === undefined, `${codeOf(error)} (${error?.message}) to ${query.slice(0, 60)}`);
    expectThat(data != null, `status ${status} without data to ${query.slice(0, 60)}`);
    return data;
  }

  /** One request. Members of a JSON answer are members of the result. */
  async request<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
    const response = await fetch(this.url + path, { ...init, signal: AbortSignal.timeout(2 * ANSWER_MS) });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    return { ...(jsonIn(text) as Result<T> | null), status: response.status, contentType, text };
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const codeOf = (error: HubError | undefined): string => error?.extensions?.code ?? 'no code';

/** Codes of the errors of a result. */
export const codesOf = ({ errors = [] }: Result<unknown>): readonly string[] => errors.map(codeOf);
