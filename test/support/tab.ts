import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { BROWSER } from './browser.js';

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: { readonly name: string; readonly payload: string };
  readonly result?: Record<string, string>;
  readonly error?: { readonly message: string };
}

type Binding = (payload: string) => void;

/**
 * Chromium that is driven without Playwright, which keeps every page visible. Only a hidden page can be frozen as
 * browsers freeze tabs in the background.
 */
export class Chromium {
  readonly #child: ChildProcess;
  readonly #socket: WebSocket;
  readonly #folder: string;
  readonly #replies = new Map<number, (reply: Reply) => void>();
  readonly #bindings = new Map<string, Binding>();
  #lastId = 0;

  private constructor(child: ChildProcess, socket: WebSocket, folder: string) {
    this.#child = child;
    this.#socket = socket;
    this.#folder = folder;
    socket.on('message', (data) => this.#handle(JSON.parse(String(data)) as Reply));
  }

  static async start(): Promise<Chromium> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-chromium-'));
    const args = ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
    const child = spawn(BROWSER!, [...args, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${text}`)));
      child.stderr.on('data', (chunk) => {
        text += chunk;
        const [found] = /ws:\/\/\S+/.exec(text) ?? [];
        if (found) resolve(found);
      });
    });
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new Chromium(child, socket, folder);
  }

  /** Opens a page in a tab of a window of its own, with cookies of its own. @param bindings functions of the page. */
  async open(url: string, bindings: Readonly<Record<string, Binding>>): Promise<Tab> {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const tab = new Tab(this, browserContextId!, await this.#target('about:blank', browserContextId!));
    for (const [name, binding] of Object.entries(bindings)) {
      this.#bindings.set(`${tab.sessionId}/${name}`, binding);
      await tab.send('Runtime.addBinding', { name });
    }
    await tab.send('Runtime.enable');
    await tab.navigate(url);
    return tab;
  }

  async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, string>> {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await new Promise<Reply>((resolve) => this.#replies.set(id, resolve));
    if (error) throw new Error(`${method}: ${error.message}`);
    return result!;
  }

  async close(): Promise<void> {
    this.#socket.terminate();
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Brings another tab of the window to the front, which hides the others. */
  async hide(browserContextId: string): Promise<void> {
    const { targetId } = await this.#target('about:blank', browserContextId);
    await this.send('Target.activateTarget', { targetId });
  }

  async #target(url: string, browserContextId: string) {
    const { targetId } = await this.send('Target.createTarget', { url, browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return { targetId: targetId!, sessionId: sessionId! };
  }

  #handle({ id, method, sessionId, params, ...reply }: Reply): void {
    if (id !== undefined) {
      this.#replies.get(id)?.(reply);
      this.#replies.delete(id);
    } else if (method === 'Runtime.bindingCalled')
      this.#bindings.get(`${sessionId}/${params!.name}`)?.(params!.payload);
  }
}

/** Tab whose page can be frozen. */
export class Tab {
  readonly sessionId: string;
  readonly #chromium: Chromium;
  readonly #browserContextId: string;
  readonly #targetId: string;

  constructor(
    chromium: Chromium,
    browserContextId: string,
    { targetId, sessionId }: { targetId: string; sessionId: string },
  ) {
    this.#chromium = chromium;
    this.#browserContextId = browserContextId;
    this.#targetId = targetId;
    this.sessionId = sessionId;
  }

  send(method: string, params: object = {}): Promise<Record<string, string>> {
    return this.#chromium.send(method, params, this.sessionId);
  }

  /** Resolves when the page has its address. */
  async navigate(url: string): Promise<void> {
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Runs a script, and does not wait for what it promises. */
  async run(expression: string): Promise<void> {
    await this.send('Runtime.evaluate', { expression });
  }

  /** Hides the tab and freezes its page: no task of it runs. */
  async freeze(): Promise<void> {
    await this.#chromium.hide(this.#browserContextId);
    await this.send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async thaw(): Promise<void> {
    await this.send('Page.setWebLifecycleState', { state: 'active' });
    await this.#chromium.send('Target.activateTarget', { targetId: this.#targetId });
  }

  async close(): Promise<void> {
    await this.#chromium.send('Target.disposeBrowserContext', { browserContextId: this.#browserContextId });
  }
}
