import path from 'node:path';
import { stringify } from 'yaml';
import { showFound } from '../../loaders/problem.ts';
import type { Written } from './check-written.ts';
import { convertBody, emptyBody, nameFor, type BodyContext, type ConvertedBody } from './convert-body.ts';
import { draftComment } from './draft-comment.ts';
import type { StoryFields } from './fields.ts';
import type { Placed } from './place-posts.ts';
import { openPost } from './read-file.ts';
import type { Post } from './read-post.ts';
import type { Told } from './told.ts';
import { writeStory } from './write-story.ts';

/** Writes one story with its pictures; undefined when it is refused. */
export async function takePost(placed: Placed, context: TakeContext, told: Told): Promise<Written | undefined> {
  const { post: file, place, converted } = placed;
  const { post } = await openPost(context.archiveDir, file, context.drafts);
  if (!post.ok) return told.refuse(file, post.flaws);
  const body = convert(post, { ...context.body, file, target: place.file });
  if (body.flaws.length > 0) return told.refuse(file, body.flaws);
  if (body.remarks.hasLost && !context.drafts) return told.refuse(file, body.remarks.flaws());

  const text = withoutBlank(body.body);
  const stand = text.trim() === '' && context.drafts ? standIn(converted.fields, converted.elsewhere) : undefined;
  const lost = [
    ...placed.lost,
    ...body.remarks.list(),
    ...(stand === undefined ? [] : ['body: empty; what its fields say stands there']),
  ];
  const isDraft = lost.length > 0 && context.drafts;
  const fields = {
    ...place.fields,
    ...photoOf(placed, body, context, told),
    ...(isDraft && { status: 'draft' as const }),
  };
  const head = `---\n${isDraft ? draftComment(lost) : ''}${stringify(fields, { lineWidth: 0 })}---\n\n`;
  const folder = place.file.replace(/\.md$/, '');
  const copies = [...body.pictures].map(
    ([source, name]) => [`${folder}/${name}`, path.join(context.archiveDir, source)] as const,
  );
  const result = await writeStory(context.contentDir, place.file, head + (stand ?? text), new Map(copies));
  if ('flaw' in result) return told.refuse(file, [result.flaw]);

  for (const what of converted.missing) told.missing[what] += 1;
  for (const { field, why } of converted.leftOut) told.leftOut.add(field, why, { file });
  told.tellBody(file, body.remarks, body.links);
  if (isDraft) told.drafts.add(place.file);
  const firstLine = post.bodyLine + post.body.length - withoutBlank(post.body).length;
  return { post: file, files: result.written, copies: body.copies, shift: firstLine - head.split('\n').length };
}

/** One post's fault is that post's, whatever it is. */
function convert(post: Post, context: BodyContext): ConvertedBody {
  try {
    return convertBody(post, context);
  } catch (error) {
    const note = showFound(error instanceof Error ? error.message : String(error));
    const flaw = { line: post.bodyLine, column: 1, field: 'body', note, write: 'a simpler text' };
    return { ...emptyBody(), flaws: [flaw] };
  }
}

/** The lead picture, where the archive has its file. */
function photoOf({ post, place, converted }: Placed, { pictures }: ConvertedBody, { body }: TakeContext, told: Told) {
  const { photo } = converted;
  if (!photo) return {};
  const file = body.files.find(post, photo.image);
  if (file === undefined) {
    told.leftOut.add(photo.field, 'no such picture in the archive', { file: post });
    return {};
  }
  const { alt, caption, credit } = photo;
  const image = `${path.posix.basename(place.file, '.md')}/${nameFor(pictures, file)}`;
  return { photo: { image, alt, caption, credit } };
}

/** What a post without a text says in its fields, and where it says the rest. */
function standIn(fields: StoryFields, elsewhere: string | undefined): string {
  const words = (fields.summary ?? fields.standfirst ?? fields.title).replace(/[\\[\]*_`<>#|~$]/g, '\\$&');
  return `${words}\n${elsewhere === undefined ? '' : `\n<${elsewhere}>\n`}`;
}

/** A body from its first line that says something. */
function withoutBlank(body: string): string {
  return body.replace(/^\n+/, '');
}

export interface TakeContext {
  readonly archiveDir: string;
  readonly contentDir: string;
  readonly drafts: boolean;
  readonly body: Omit<BodyContext, 'file' | 'target'>;
}
