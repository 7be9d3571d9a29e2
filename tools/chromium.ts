import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where an installed Chromium or Chrome usually is, for platforms npm has none for. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where npm's Chromium is unpacked, once for a checkout. */
const UNPACKED = path.resolve(import.meta.dirname, '../.cache/chromium');

/**
 * Starts a real Chromium: the one `KAWARABAN_CHROMIUM` names, else npm's on Linux x64, else an installed one.
 *
 * @throws Error that says what to install when there is none
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return playwright.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Containers run as root, where Chromium's own sandbox cannot start, and give it little shared memory.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      // A graphics card that is imitated takes a third of the time of every page.
      '--disable-gpu',
      ...args,
    ],
  });
}

/** The program, and what its environment must add on a machine without libraries or fonts of a desktop. */
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

/** Unpacks beside the place and moves there when whole, so that runs side by side never start half a browser. */
async function unpack(): Promise<void> {
  await mkdir(path.dirname(UNPACKED), { recursive: true });
  const made = await mkdtemp(`${UNPACKED}-`);
  // The package knows no other target than the system's folder for temporary files.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = made;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const bin = path.resolve(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin');
    await inflate(path.join(bin, 'al2023.tar.br'));
    await writeFile(path.join(made, 'fonts.conf'), fontsConfig(path.join(UNPACKED, 'fonts')));
    await rename(made, UNPACKED).catch(async (error: unknown) => {
      // Another run was first: its copy is as good.
      if (!existsSync(path.join(UNPACKED, 'chromium'))) throw error;
      await rm(made, { recursive: true });
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Whether the system has the libraries the program is linked to (NSS is the one that servers lack). */
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
