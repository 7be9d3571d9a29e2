import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import './command-line/plain-refusals.ts';
import { LEDGER } from '../edition/permalinks/permalink-ledger.ts';
import { listFiles } from '../lib/files/list-files.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { LOGO } from '../loaders/files/list-content-files.ts';
import { readPublication } from '../loaders/read-publication.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { QUESTIONS, readAnswers, type Answers, type Machine, type OptionName } from './init/answers.ts';
import { restorableFiles } from './init/restorable-files.ts';
import { firstPages } from './init/first-pages.ts';
import { paperFiles } from './init/paper-files.ts';
import { removeEmptyFolders } from './init/remove-empty-folders.ts';

/* `npm run init`: replaces the demo by a paper of your own. */

const { contentDir } = settings;
const shown = path.relative(process.cwd(), contentDir) || contentDir;
const { values } = readCommand('init');
refusePublished();
const answers = await ask(values);
mkdirSync(contentDir, { recursive: true });
const kept = restorableFiles(contentDir, process.cwd());
const there = listFiles(contentDir).filter((file) => !file.startsWith('.'));
const hasPages = there.some((file) => file.startsWith('pages/') && (answers.keepsDemo || !kept.has(file)));
const pages = hasPages || answers.keepsDemo ? {} : firstPages(answers);
const facts = paperFiles(answers);
const files: Readonly<Record<string, string>> = { ...facts, ...pages };
refuseToReplace(there.filter((file) => file in files && !kept.has(file)));

const demo = answers.keepsDemo ? [] : there.filter((file) => kept.has(file) && !(file in files));
const others = answers.keepsDemo ? [] : there.filter((file) => !kept.has(file));
// The demo's logo would be shown with another name.
const logo = there.filter((file) => file === LOGO && kept.has(file));
for (const file of new Set([...demo, ...logo])) rmSync(path.join(contentDir, file));
removeEmptyFolders(contentDir);
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
  writeFileSync(path.join(contentDir, file), text);
}
const wrong = readPublication(contentDir, {}).problems.filter(({ file }) => file in files);
if (wrong.length > 0) throw new Error(`What was written is refused: ${JSON.stringify(wrong)}`);

const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
const report = [
  `${answers.name} is set up in ${Object.keys(facts).map(nameOf).join(' and ')}.`,
  ...(answers.accent === undefined
    ? []
    : [`Its colour is ${answers.accent}, the nearest readable colours to yours for day and night.`]),
  ...(Object.keys(pages).length > 0
    ? [`It has first pages for you to edit: ${Object.keys(pages).map(nameOf).join(', ')}.`]
    : []),
  ...(demo.length > 0 ? [`The demo is removed: ${demo.length} files, which git or the release still has.`] : []),
  ...(others.length > 0 ? [`Your own files stay: ${others.slice(0, 3).join(', ')}${more}.`] : []),
];
console.log(`
${report.join('\n')}

Next:
  npm run new -- "Your first headline"   begins a story
  npm run dev                            shows it while you write
  npm run import -- --help               brings an archive from Hugo, Jekyll or Zola
`);

/** A file as an editor types it. */
function nameOf(file: string): string {
  return `${shown}/${file}`;
}

/** A published paper must not be replaced. */
function refusePublished(): void {
  const ledger = path.join(contentDir, LEDGER);
  if (!existsSync(ledger) || !/^\//m.test(readFileSync(ledger, 'utf8'))) return;
  throw new Refusal(`${shown}/${LEDGER} has published addresses, so ${shown}/ is not the demo. Change the paper in ${shown}/publication.yaml.`); // prettier-ignore
}

function refuseToReplace(files: readonly string[]): void {
  if (files.length === 0) return;
  throw new Refusal(`${files.map(nameOf).join(' and ')} would be replaced and could not be restored. Edit it by hand, or move it away and run the same command again. Nothing was changed.`); // prettier-ignore
}

/** Takes the answers given as options, and asks for the rest if there is a terminal. */
async function ask(given: Readonly<Partial<Record<OptionName, string>>>): Promise<Answers> {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const machine: Machine = { language: new Intl.Locale(locale).language, zone: timeZone };
  const typed: Partial<Record<OptionName, string>> = { ...given };
  if (process.stdin.isTTY) await askAtTerminal(typed, machine);
  else for (const { option, fallback } of QUESTIONS) typed[option] ??= fallback?.(machine) ?? '';
  const { answers, problems } = readAnswers(typed);
  if (!answers) throw new Refusal(`${problems.join('\n')}\n\nNothing was changed.`);
  return answers;
}

async function askAtTerminal(typed: Partial<Record<OptionName, string>>, machine: Machine): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const { option, asks, fallback, read } of QUESTIONS) {
    while (typed[option] === undefined) {
      const usual = fallback?.(machine);
      const answer = (await terminal.question(`${asks}${usual === undefined ? '' : ` [${usual}]`} `)).trim() || (usual ?? ''); // prettier-ignore
      const checked = read(answer);
      if ('write' in checked) console.log(`Write ${checked.write}.`);
      else typed[option] = answer;
    }
  }
  terminal.close();
}
