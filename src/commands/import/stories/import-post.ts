import path from 'node:path';
import { stringify } from 'yaml';
import type { ImportedStory } from './check-imported.ts';
import { nameFor } from '../body/convert-body.ts';
import type { ConvertedPost } from '../body/convert-post.ts';
import type { Converter } from '../body/converter.ts';
import { draftComment } from './draft-comment.ts';
import { drawSvg, SVG } from '../body/draw-svg.ts';
import type { StoryFields } from '../fields/convert-fields.ts';
import type { ArchiveFiles } from '../body/links/archive-files.ts';
import type { PlacedPost } from './place-posts.ts';
import { escapeMarkdown } from '../../../markdown/escape-markdown.ts';
import type { ImportFindings } from '../report/findings.ts';
import { writeStory } from './write-story.ts';

/** Writes one story with its pictures; undefined if it is refused. */
export async function importPost(
  placed: PlacedPost,
  context: TakeContext,
  findings: ImportFindings,
): Promise<ImportedStory | undefined> {
  const { post: file, place, converted } = placed;
  const { body, drawn } = await convert(placed, context);
  if (body.problems.length > 0) return findings.refuse(file, body.problems);

  const stand =
    body.body.trim() === '' && context.drafts ? substituteBody(converted.fields, converted.elsewhere) : undefined;
  const lost = [
    ...placed.lost,
    ...body.remarks.places,
    ...(stand === undefined ? [] : ['body: empty; the text of its fields is used']),
  ];
  const isDraft = lost.length > 0 && context.drafts;
  const fields = {
    ...place.fields,
    ...(await photoOf(placed, body, drawn, context, findings)),
    ...(isDraft && { status: 'draft' as const }),
  };
  const head = `---\n${isDraft ? draftComment(lost) : ''}${stringify(fields, { lineWidth: 0 })}---\n\n`;
  const folder = place.file.replace(/\.md$/, '');
  const pictures = [...body.pictures].map(
    ([source, name]) => [`${folder}/${name}`, drawn.get(source) ?? path.join(context.archiveDir, source)] as const,
  );
  const result = await writeStory(context.contentDir, place.file, head + (stand ?? body.body), new Map(pictures));
  if ('problem' in result) return findings.refuse(file, [result.problem]);

  for (const what of converted.missing) findings.missing[what] += 1;
  for (const { field, why } of converted.leftOut) findings.leftOut.add(field, why, { file });
  findings.addBody(file, body.remarks.counted, body.links);
  if (isDraft) findings.drafts.add(place.file);
  return { post: file, files: result.written, copies: body.copies, shift: body.firstLine - head.split('\n').length };
}

/** Converts the body, and draws its SVG files. If one cannot be drawn, the body is converted again without it. */
async function convert({ post: file, place }: PlacedPost, { archiveDir, converter }: TakeContext) {
  const question = { file, target: place.file };
  const body = await converter.convert(question);
  const drawn = new Map<string, Buffer>();
  const undrawable: string[] = [];
  for (const drawing of [...body.pictures.keys()].filter((name) => SVG.test(name))) {
    const bytes = await drawSvg(path.join(archiveDir, drawing));
    if (bytes) drawn.set(drawing, bytes);
    else undrawable.push(drawing);
  }
  return { body: undrawable.length === 0 ? body : await converter.convert({ ...question, undrawable }), drawn };
}

/** Returns the lead picture if the archive has its file. */
async function photoOf(
  { post, place, converted }: PlacedPost,
  { pictures }: ConvertedPost,
  drawn: Map<string, Buffer>,
  { archiveDir, files }: TakeContext,
  findings: ImportFindings,
) {
  const { photo } = converted;
  if (!photo) return {};
  const file = files.find(post, photo.image);
  if (file === undefined) {
    findings.leftOut.add(photo.field, 'no such picture in the archive', { file: post });
    return {};
  }
  if (SVG.test(file) && !drawn.has(file)) {
    const bytes = await drawSvg(path.join(archiveDir, file));
    if (!bytes) {
      findings.leftOut.add(photo.field, 'an SVG that cannot be drawn', { file: post });
      return {};
    }
    drawn.set(file, bytes);
  }
  const { alt, caption, credit } = photo;
  const image = `${path.posix.basename(place.file, '.md')}/${nameFor(pictures, file)}`;
  return { photo: { image, alt, caption, credit } };
}

/** Makes the body of a post without a text: what its fields say, and a link to the rest. */
function substituteBody(fields: StoryFields, elsewhere: string | undefined): string {
  const words = escapeMarkdown(fields.summary ?? fields.standfirst ?? fields.title);
  return `${words}\n${elsewhere === undefined ? '' : `\n<${elsewhere}>\n`}`;
}

export interface TakeContext {
  readonly archiveDir: string;
  readonly contentDir: string;
  readonly drafts: boolean;
  readonly files: ArchiveFiles;
  readonly converter: Converter;
}
