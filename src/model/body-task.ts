import { readFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../settings.ts';
import { fileBeside, fileKey } from './linked-stories.ts';
import { renderMarkdown, type RenderedPicture, type RenderedStory } from '../markdown/render.ts';
import { readStoryFile } from '../markdown/story-file.ts';

/** What a body is made of beside its file: plain, so that it can be sent to another process. */
export interface BodyTask {
  /** path from the content folder */
  readonly file: string;
  /** BCP 47 */
  readonly lang: string;
  readonly dateline?: string | undefined;
  /** the pictures beside the story, by the paths it has for them */
  readonly pictures: readonly (readonly [path: string, picture: RenderedPicture])[];
  /** the public stories it links to: keys of their paths (linked-stories.ts), and addresses with the base path */
  readonly links: readonly (readonly [file: string, address: string])[];
}

/**
 * Reads the file and renders its body as safe HTML.
 *
 * @throws Error naming the file, which was sound when the stories were read
 */
export function renderFile(task: BodyTask): RenderedStory {
  try {
    return render(task);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${task.file}: ${reason}`, { cause: error });
  }
}

function render({ file, lang, dateline, ...known }: BodyTask): RenderedStory {
  const pictures = new Map(known.pictures);
  const links = new Map(known.links);
  const story = readStoryFile(readFileSync(path.join(settings.contentDir, file)));
  return renderMarkdown(story.body, {
    file,
    bodyLine: story.bodyLine,
    lang,
    dateline,
    site: settings.url,
    picture: (name) => pictures.get(name),
    link: (name) => links.get(fileKey(fileBeside(file, name))),
  });
}
