import { expect, test } from 'vitest';
import { redirectPage } from '../../../src/hosts/redirect-page.ts';
import { feedFiles } from '../../../src/views/addresses/former-feeds.ts';

const FORMER = [
  { from: '/index.xml', to: '/feed.xml' },
  { from: '/atom/', to: '/atom.xml' },
  { from: '/tags/harbours/index.xml', to: '/topics/harbours/feed.xml' },
];

test('a feed is at its own address and, as a copy, in its former files', () => {
  expect(feedFiles('/feed.xml', FORMER)).toEqual(['/feed.xml', '/index.xml']);
  expect(feedFiles('/topics/harbours/feed.xml', FORMER)).toEqual([
    '/topics/harbours/feed.xml',
    '/tags/harbours/index.xml',
  ]);
  expect(feedFiles('/atom.xml', FORMER)).toEqual(['/atom.xml']);
});

test('a former folder has a page through which feed readers find the feed', () => {
  const page = redirectPage('/atom.xml');
  expect(page).toContain('<link rel="alternate" type="application/atom+xml" href="/atom.xml">');
  expect(page).toContain('<h1>This feed has moved</h1>');
  expect(redirectPage('/2024/01/05/sample/')).not.toContain('alternate');
});
