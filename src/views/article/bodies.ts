import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { isEditing } from './is-editing.ts';
import { memoizeLast } from '../../lib/caches/memoize.ts';
import { pathForEditors } from '../../lib/files/path-for-editors.ts';
import { formatProblem } from '../../lib/errors/problem.ts';
import { calloutBody } from '../../markdown/body/callout-body.ts';
import { pageBody } from '../../markdown/body/page-body.ts';
import { renderMarkdown, type StoryContext } from '../../markdown/render.ts';
import { readStoryFile } from '../../markdown/story-file.ts';
import type { Article } from '../../schemas/article.ts';
import type { TextEntryFacts } from '../../schemas/text-entry.ts';
import type { Series } from '../../schemas/series.ts';
import { settings } from '../../settings.ts';
import { siteUrl } from '../../publication.ts';
import { warn } from '../../lib/errors/warnings.ts';
import { fileBeside, fileKey, type Links } from '../../edition/linked-stories.ts';
import { languageOf } from '../../edition/translations.ts';
import { renderedPicture } from './pictures.ts';
import type { SeriesFacts } from '../series/series-facts.ts';
import type { TextPageFacts } from '../pages/text-page.ts';
import type { StoryFacts } from './story-facts.ts';
import { href } from '../../addresses/urls.ts';

/**
 * How many words to keep in memory. Trees take about 100 bytes a word, so this is thirty megabytes. A story may be as
 * long as a book.
 */
const MAX_WORDS_KEPT = 300_000;

/** Estimated words of an introduction or a page; they have a few paragraphs. */
const WORDS_OF_INTRODUCTION = 400;

/**
 * Returns the body of a story as a safe tree (markdown/render.ts), which must not be changed. The file is read when its
 * page is made, so other pages do not wait for it. The latest trees are kept for feeds, search and print.
 *
 * @throws Error that names the file, which was valid when the stories were read
 */
export function getBody({ text, links }: Pick<StoryFacts, 'text' | 'links'>): Root {
  const { story } = text;
  const kept = placeFor(text);
  return (kept.body ??= treeOf(render(story, links, { dateline: story.dateline, picture: pictureOf(story) })));
}

/** Renders a text without its page and returns the warnings of a build. Other checks find dead links. */
export function renderAlone(text: Article | Series | TextEntry): Rendered {
  const dateline = 'dateline' in text ? text.dateline : undefined;
  return render(text, [], { dateline, picture: 'pictures' in text ? pictureOf(text) : () => undefined });
}

/** The introduction of a series as safe HTML, for its page and for print; empty if there is none. */
export function getIntroduction({ text, links }: Pick<SeriesFacts, 'text' | 'links'>): string {
  const { series } = text;
  if (!series.hasIntroduction) return '';
  const kept = placeFor(text);
  const body = (kept.body ??= treeOf(render(series, links, { picture: () => undefined })));
  return pageBody(body, languageOf(series));
}

/** The text of one of the paper's own pages as a safe tree, for the page and for the search. */
export function getPageText({ text, links }: Pick<TextPageFacts, 'text' | 'links'>): Root {
  const kept = placeFor(text);
  return (kept.body ??= treeOf(render(text.page, links, { picture: pictureOf(text.page) })));
}

/** The text about a person or a topic as safe HTML; empty if there is none. */
export function getListText(head: EntryFacts): string {
  return head.entry.hasText ? pageBody(getEntryText(head), languageOf(head.entry)) : '';
}

/** The text of a call-out as safe HTML; empty if there is none. */
export function getCalloutText(callout: EntryFacts): string {
  return callout.entry.hasText ? calloutBody(getEntryText(callout), languageOf(callout.entry)) : '';
}

function getEntryText(facts: EntryFacts): Root {
  return (placeFor(facts).body ??= treeOf(render(facts.entry, facts.links, { picture: pictureOf(facts.entry) })));
}

/** Trees by text. If the links of a text change, it is a new object (story-facts.ts). */
const placeFor = memoizeLast(
  MAX_WORDS_KEPT,
  (_: StoryFacts['text'] | SeriesFacts['text'] | TextPageFacts['text'] | EntryFacts): { body?: Root } => ({}),
  (text) => ('story' in text ? text.story.words : WORDS_OF_INTRODUCTION),
);

function pictureOf({ pictures }: Pick<Article, 'pictures'>): StoryContext['picture'] {
  const byName = new Map(pictures.map((picture) => [picture.path, renderedPicture(picture)]));
  return (name) => byName.get(name);
}

function treeOf({ tree, warnings }: Rendered): Root {
  warnings.forEach(warn);
  return tree;
}

function render(
  text: Article | Series | TextEntry,
  links: Links,
  own: Pick<StoryContext, 'dateline' | 'picture'>,
): Rendered {
  const { file } = text;
  const lang = languageOf(text);
  const addresses = new Map(links.map(([file, path]) => [file, href(path)]));
  const link = (name: string) => addresses.get(fileKey(fileBeside(file, name)));
  try {
    const { body, bodyLine } = readStoryFile(readFileSync(path.join(settings.contentDir, file)));
    const { tree, warnings } = renderMarkdown(body, { file, bodyLine, lang, site: siteUrl, link, ...own });
    if (isEditing) lastGood(file).tree = tree;
    const show = pathForEditors(settings.contentDir);
    return { tree, warnings: warnings.map((problem) => formatProblem({ ...problem, file: show(problem.file) })) };
  } catch (error) {
    const { tree } = isEditing ? lastGood(file) : {};
    if (tree) return { tree, warnings: [] };
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: ${reason}`, { cause: error });
  }
}

/**
 * While editing: the last valid text of a file, which other pages show while it is half-written or was just deleted.
 */
const lastGood = memoizeLast(
  MAX_WORDS_KEPT,
  (_: string): { tree?: Root } => ({}),
  () => WORDS_OF_INTRODUCTION,
);

export interface Rendered {
  readonly tree: Root;
  /** what was removed and what may not mean what it seems to, with file and line */
  readonly warnings: readonly string[];
}

interface EntryFacts {
  readonly entry: TextEntry & Pick<TextEntryFacts, 'hasText'>;
  readonly links: Links;
}

/** A page, a person, a topic or a call-out. */
type TextEntry = Pick<TextEntryFacts, 'file' | 'pictures'> & { readonly lang?: string | undefined };
