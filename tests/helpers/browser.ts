import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where an installed Chromium or Chrome usually is, for platforms npm has none for. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real Chromium: the one `KAWARABAN_CHROMIUM` names, else npm's on Linux x64, else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await findChromium(),
    // Containers run as root, where Chromium's own sandbox cannot start.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--use-gl=angle', '--use-angle=swiftshader'],
  });
}

export async function findChromium(): Promise<string> {
  const named = process.env['KAWARABAN_CHROMIUM'];
  if (named) return named;
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return installed;
  throw new Error('No Chromium was found. Install Chrome, or name a Chromium with KAWARABAN_CHROMIUM=/path/to/chromium.');
}
