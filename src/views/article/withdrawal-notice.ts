import { punctuate } from '../../markdown/text/punctuation.ts';
import { publication } from '../../publication.ts';
import { words } from '../../words/say.ts';
import { makeMoment, type Moment } from '../../dates/dates.ts';
import type { NoticeFacts } from './story-facts.ts';
import { articlePath } from '../../addresses/urls.ts';

/** What the public may still know about a withdrawn story: its address, two dates and the reason. */
export function makeNotice({ text }: NoticeFacts): Notice {
  const { published, withdrawal, timeZone, slug } = text;
  const zone = timeZone ?? publication.timeZone;
  return {
    title: words().withdrawn.title,
    path: articlePath({ published, timeZone, slug }),
    published: makeMoment(published, zone),
    withdrawn: makeMoment(withdrawal?.at ?? published, zone),
    reason: punctuate(withdrawal?.reason ?? '', publication.language),
  };
}

export interface Notice {
  /** replaces the headline */
  readonly title: string;
  readonly path: string;
  readonly published: Moment;
  readonly withdrawn: Moment;
  readonly reason: string;
}
