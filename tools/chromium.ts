import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Usual places of an installed Chromium or Chrome, for platforms without one on npm. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where npm's Chromium is unpacked, once for each checkout. */
const UNPACKED = path.resolve(import.meta.dirname, '../.cache/chromium');

/**
 * Starts a real Chromium: the one that `KAWARABAN_CHROMIUM` names, or npm's on Linux x64, or an installed one.
 *
 * @throws Error that says what to install if there is none
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return playwright.launch({
    executablePath,
    env: { ...process.env, ...env },
    // In containers it runs as root, where Chromium's sandbox cannot start, and has little shared memory.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      // An emulated graphics card would take a third of the time of every page.
      '--disable-gpu',
      ...args,
    ],
  });
}

/** Returns the program, and the environment that it needs on a machine without the libraries or fonts of a desktop. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['KAWARABAN_CHROMIUM'];
  if (named) return { executablePath: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  throw new Error(
    'No Chromium was found. Install Chrome, or name a Chromium with KAWARABAN_CHROMIUM=/path/to/chromium.',
  );
}

async function unpacked(): Promise<Chromium> {
  await access(UNPACKED).catch(unpack);
  const executablePath = path.join(UNPACKED, 'chromium');
  const libraries = path.join(UNPACKED, 'al2023/lib');
  const env = {
    ...(runs(executablePath) ? {} : { LD_LIBRARY_PATH: libraries }),
    ...(existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: path.join(UNPACKED, 'fonts.conf') }),
  };
  return { executablePath, env };
}

/** Unpacks into another folder and then moves it, so that a run at the same time never starts an incomplete browser. */
async function unpack(): Promise<void> {
  await mkdir(path.dirname(UNPACKED), { recursive: true });
  const made = await mkdtemp(`${UNPACKED}-`);
  // The package can only unpack into the system's folder for temporary files.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = made;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const bin = path.resolve(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin');
    await inflate(path.join(bin, 'al2023.tar.br'));
    await writeFile(path.join(made, 'fonts.conf'), fontsConfig(path.join(UNPACKED, 'fonts')));
    await rename(made, UNPACKED).catch(async (error: unknown) => {
      // Another run was first; its copy will do.
      if (!existsSync(path.join(UNPACKED, 'chromium'))) throw error;
      await rm(made, { recursive: true });
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Whether the system has the libraries that the program needs (servers often lack NSS). */
function runs(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0;
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}

interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}
