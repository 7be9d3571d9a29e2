import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { runCommand } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

describe('a preview of a draft under embargo', () => {
  let folder: string;
  let html: string;
  const preview = (...args: string[]) =>
    runCommand('preview', { content: path.join(folder, 'content'), out: path.join(folder, 'site'), args });

  beforeAll(async () => {
    folder = await freshFolder('preview');
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).jpeg().toBuffer(); // prettier-ignore
    const photo = { image: 'quay.jpg', alt: 'A quay', caption: 'The sample quay.', credit: 'Rita Sample' };
    const draft = storyFile({ id: 'draftaaa', title: 'Sample draft', status: 'draft', embargo: '2998-01-05T09:00:00Z', expires: '2999-01-05T09:00:00Z', photo }); // prettier-ignore
    await writeFiles(path.join(folder, 'content'), {
      'articles/draft.md': `${draft}\nA [public story](open.md) and a [hidden one](secret.md).\n`,
      'articles/quay.jpg': picture,
      'articles/open.md': storyFile({ id: 'openaaaa', title: 'Sample open' }),
      'articles/lead.md': storyFile({ id: 'leadaaaa', title: 'Sample lead' }),
      'front.yaml': 'lead: { id: leadaaaa }\n',
      'articles/secret.md': storyFile({ id: 'secretaa', title: 'Sample secret', status: 'draft' }),
    });
    const { status, output } = await preview('draftaaa', '--out', path.join(folder, 'sent/draft.html'));
    expect([status, output]).toEqual([0, expect.stringMatching(/sent\/draft\.html\n$/)]);
    html = await readFile(path.join(folder, 'sent/draft.html'), 'utf8');
  });

  test('shows the story, and says that it is not published', () => {
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('h1')?.textContent).toBe('Sample draft');
    expect(document.body.textContent).toContain('Not published. A preview of');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
  });

  test('needs only its own file, and runs nothing', () => {
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script, link, iframe, source')).toHaveLength(0);
    const pictures = [...document.querySelectorAll('img')];
    expect(pictures.map(({ alt, src }) => [alt, src.slice(0, 11)])).toContainEqual(['A quay', 'data:image/']);
    expect(pictures.filter(({ src }) => !src.startsWith('data:image/'))).toEqual([]);
    expect(pictures.filter((img) => img.hasAttribute('srcset'))).toEqual([]);
    expect([...html.matchAll(/url\((?!"?(?:data:|#))[^)]*\)/g)].map(([address]) => address)).toEqual([]);
    expect(html).toContain('url("data:font/woff2;base64,');
    expect(html).toContain('--plate:url("data:image/svg+xml;base64,');
  });

  test('links to public stories at their addresses, and reveals no other hidden story', () => {
    const { document } = new JSDOM(html).window;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://kawaraban.example/2024/01/05/open/');
    expect(links.filter((href) => href?.startsWith('/'))).toEqual([]);
    expect(html).not.toMatch(/Sample secret|\/secret\//);
  });

  test('is not in any published folder', async () => {
    expect(existsSync(path.join(folder, 'site'))).toBe(false);
    await mkdir(path.join(folder, '.site.releases/7'), { recursive: true });
    await symlink('.site.releases', path.join(folder, 'other'));
    const places = ['site/draft.html', 'content/draft.html', '.site.releases/7/draft.html', 'other/7/draft.html'];
    for (const place of places) {
      const { status, output } = await preview('draftaaa', '--out', path.join(folder, place));
      expect([status, output]).toEqual([1, expect.stringContaining('would be published')]);
    }
  });
});
