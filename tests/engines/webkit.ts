import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../src/commands/server/free-port.ts';
import type { Size, Tab, WebEngine } from './web-engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const [BROWSER = ''] = globSync('/usr/lib/*/webkit2gtk-4.?/MiniBrowser');

/** A window as narrow as a phone: GTK's own controls would keep it wider. */
const NARROW = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; }';

/** WebKitGTK, driven by WebDriver in a display of its own. */
export const webkit: WebEngine = {
  name: 'WebKit',
  install: 'apt-get install webkit2gtk-driver xvfb',
  isInstalled: () => [DRIVER, XVFB, BROWSER].every((file) => existsSync(file)),
  async launch({ dark = false } = {}) {
    const home = await mkdtemp(path.join(tmpdir(), 'webkit-'));
    await mkdir(path.join(home, 'gtk-3.0'), { recursive: true });
    await writeFile(path.join(home, 'gtk-3.0', 'gtk.css'), NARROW);
    const display = await startDisplay();
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display.name,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
        // Debian's WebKit looks for a sound server and a session bus that a test machine lacks.
        GTK_A11Y: 'none',
        NO_AT_BRIDGE: '1',
      },
      stdio: 'ignore',
    });
    await answers(port);
    const tabs = new Set<Tab>();
    return {
      async newTab(size) {
        const session = await new Builder()
          .usingServer(`http://127.0.0.1:${port}`)
          .withCapabilities(capabilities())
          .build();
        await session.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
        await resize(session, size);
        const tab = tabOf(session, () => tabs.delete(tab));
        tabs.add(tab);
        return tab;
      },
      async close() {
        for (const tab of tabs) await tab.close();
        await stop(driver);
        await stop(display.process);
        // Programs started by the browser may still be writing there.
        await rm(home, { recursive: true, force: true, maxRetries: 10 });
      },
    };
  },
};

function capabilities(): Capabilities {
  return new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
  });
}

function tabOf(session: WebDriver, forget: () => void): Tab {
  return {
    open: (url) => session.get(url),
    async evaluate(run: (argument?: never) => unknown, argument?: unknown) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${run.toString()})(arguments[0])).then(
          (value) => done({ value }), (error) => done({ error: String(error) + '\\n' + error.stack }));`;
      const { value, error } = await session.executeAsyncScript<{ value?: never; error?: string }>(script, argument);
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    click: async (selector) => session.findElement(By.css(selector)).click(),
    async type(text) {
      await session
        .actions()
        .sendKeys(...[...text].map((character) => (character === '\n' ? Key.ENTER : character)))
        .perform();
    },
    pdf: () => Promise.resolve(undefined),
    screenshot: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
    async close() {
      forget();
      await session.quit();
    },
  };
}

/** Sets the size of the viewport, not of the window around it. */
async function resize(session: WebDriver, { width, height }: Size): Promise<void> {
  await session.manage().window().setRect({ x: 0, y: 0, width, height });
  const [innerWidth = 0, innerHeight = 0] = await session.executeScript<number[]>('return [innerWidth, innerHeight]');
  const frame = { width: 2 * width - innerWidth, height: 2 * height - innerHeight };
  await session
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...frame });
}

/** Starts a display with the first free number. */
async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1600x7000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(server.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { name: `:${number.toString().trim()}`, process: server };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${DRIVER} does not answer on port ${port}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.kill()) return;
  await once(child, 'exit');
}
