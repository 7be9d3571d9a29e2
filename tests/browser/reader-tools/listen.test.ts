import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { shiftOf, watchShift } from '../../helpers/browser/layout-shift.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const STORY = '/2024/02/01/long-headline/';
const DESK = { viewport: { width: 1280, height: 900 } };

test('the story is read from its headline, and the current passage is marked', async () => {
  await visit(STORY, async (page) => {
    expect(await buttons(page)).toEqual(['Listen']);
    await press(page, 'Listen');
    expect(await buttons(page)).toEqual(['Pause', 'Previous', 'Next', 'Stop']);
    expect(await lastSpoken(page)).toMatchObject({
      text: await page.locator('h1').innerText(),
      lang: 'en-GB',
      rate: 1,
    });
    expect(await marked(page)).toEqual(['H1']);
    await say(page, 'end');
    expect(await lastSpoken(page)).toMatchObject({ text: await page.locator('.standfirst').innerText() });
    expect(await marked(page)).toEqual(['P']);
  });
});

test('footnotes and their numbers are not read, and pictures are read by their captions', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    for (let piece = 0; piece < 60 && (await marked(page)).length > 0; piece += 1) await say(page, 'end');
    const texts = await allSpoken(page);
    expect(texts).toContain('Sample City — This sample uses everything that a story may hold: strong words, code, , a footnote and “quotation marks” – with dashes.'); // prettier-ignore
    const caption = await page.locator('figcaption .caption').first().innerText();
    expect(texts).toContainEqual(expect.stringContaining(caption));
    const note = await page
      .locator('.footnotes li p')
      .first()
      .evaluate((p) => p.firstChild?.textContent?.trim() ?? '');
    expect(note).not.toBe('');
    expect(texts.filter((text) => text.includes(note) || text.includes('↩'))).toEqual([]);
    expect(await buttons(page)).toEqual(['Listen']);
  });
});

test('it continues with the word at which it was paused', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    const { text } = await lastSpoken(page);
    await say(page, 'boundary', text.indexOf('headline'));
    await press(page, 'Pause');
    expect(await page.evaluate(() => window.spoken.stopped)).toBe(true);
    expect(await marked(page)).toEqual(['H1']);
    await press(page, 'Continue');
    expect((await lastSpoken(page)).text).toBe(text.slice(text.indexOf('headline')));
  });
});

test('the next and the previous paragraph, another speed and the end work', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    const headline = await lastSpoken(page);
    await press(page, 'Next');
    const standfirst = await lastSpoken(page);
    expect(standfirst.text).not.toBe(headline.text);
    await press(page, 'Previous');
    expect((await lastSpoken(page)).text).toBe(headline.text);
    await page.getByLabel('Speed').selectOption('1.5×');
    expect(await lastSpoken(page)).toMatchObject({ text: headline.text, rate: 1.5 });
    await press(page, 'Stop');
    expect(await marked(page)).toEqual([]);
    expect(await buttons(page)).toEqual(['Listen']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Listen');
  });
});

test('the media keys control it, and the media session names the story', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    const headline = await lastSpoken(page);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(headline.text);
    await page.evaluate(() => window.spoken.keys['nexttrack']?.());
    expect((await lastSpoken(page)).text).not.toBe(headline.text);
    await page.evaluate(() => window.spoken.keys['pause']?.());
    expect(await buttons(page)).toContain('Continue');
    expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');
  });
});

test('if the voice fails, the reader is told, and the story stays', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    await say(page, 'error');
    expect(await page.locator('listen-control [role=status]').innerText()).toBe(
      'Your device’s voice stopped unexpectedly.',
    );
    expect(await buttons(page)).toEqual(['Listen']);
  });
});

describe('there is nothing to press', () => {
  test.each([
    ['without a voice for the story’s language', [{ lang: 'fr-FR', localService: true }]],
    ['if every voice would send the story to a server', [{ lang: 'en-GB', localService: false }]],
    ['without any voice', []],
  ])('%s', async (_, voices) => {
    await visit(STORY, async (page) => expect(await buttons(page)).toEqual([]), DESK, voices);
  });

  test('a voice that the browser lists later is offered then', async () => {
    await visit(
      STORY,
      async (page) => {
        expect(await buttons(page)).toEqual([]);
        await page.evaluate(() => window.spoken.learn([{ lang: 'en-GB', localService: true }]));
        expect(await buttons(page)).toEqual(['Listen']);
      },
      DESK,
      [],
    );
  });
});

test('the voice ends when the reader leaves the page', async () => {
  await visit(STORY, async (page) => {
    await press(page, 'Listen');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.evaluate(() => window.spoken.stopped)).toBe(true);
  });
});

test.each([
  ['a phone', { viewport: { width: 320, height: 640 } }],
  ['a desk', DESK],
])('on %s the button moves nothing when it appears, and the open control is accessible', async (_, options) => {
  await visit(
    STORY,
    async (page) => {
      await page.evaluate(() => window.spoken.learn([{ lang: 'en-GB', localService: true }]));
      await page.locator('listen-control').getByText('Listen', { exact: true }).waitFor();
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.002);
      await press(page, 'Listen');
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
    options,
    [],
  );
});

/** The story in a browser with our own voice, which says nothing until it is told to. */
async function visit(
  path: string,
  look: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = DESK,
  voices: readonly FakeVoice[] = [{ lang: 'en-GB', localService: true }],
): Promise<void> {
  await paper.read(options, async (page) => {
    await page.addInitScript(standInForVoices, voices);
    await watchShift(page);
    await page.goto(path);
    await toolsReady(page);
    await look(page);
  });
}

function standInForVoices(given: readonly FakeVoice[]): void {
  let voices = given;
  let current: SpeechSynthesisUtterance | undefined;
  const engine = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      current = utterance;
      window.spoken.stopped = false;
      window.spoken.all.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
    },
    cancel: () => (window.spoken.stopped = true),
  });
  window.spoken = {
    all: [],
    stopped: true,
    keys: {},
    learn: (more) => {
      voices = more;
      engine.dispatchEvent(new Event('voiceschanged'));
    },
    say: (name, charIndex) => current?.dispatchEvent(Object.assign(new Event(name), { charIndex })),
  };
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
  const { setActionHandler } = MediaSession.prototype;
  MediaSession.prototype.setActionHandler = function (action, handler) {
    window.spoken.keys[action] = handler ? () => handler({ action }) : undefined;
    setActionHandler.call(this, action, handler);
  };
}

const buttons = (page: Page) => page.locator('listen-control button:visible').allInnerTexts();
/** The player is fetched at the first press. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator('listen-control').getByText(name, { exact: true }).click();
  await page.locator('listen-control .more').waitFor({ state: 'attached' });
}

const marked = (page: Page) => page.locator('[data-spoken]').evaluateAll((places) => places.map((one) => one.tagName));
const say = (page: Page, event: string, at = 0) =>
  page.evaluate(([name, index]) => window.spoken.say(name, index), [event, at] as const);
const allSpoken = (page: Page) => page.evaluate(() => window.spoken.all.map(({ text }) => text));

async function lastSpoken(page: Page) {
  const last = await page.evaluate(() => window.spoken.all.at(-1));
  if (!last) throw new Error('Nothing was read.');
  return last;
}

interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

declare global {
  interface Window {
    /** what the test voice was asked to do, and controls for it */
    spoken: {
      readonly all: { text: string; lang: string; rate: number }[];
      stopped: boolean;
      readonly keys: Record<string, (() => void) | undefined>;
      learn(voices: readonly FakeVoice[]): void;
      say(event: string, charIndex: number): void;
    };
  }
}
