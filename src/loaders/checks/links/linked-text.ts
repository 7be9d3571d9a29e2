import { slugOfName } from '../../../edition/name-spellings.ts';
import { articlePath, bylinePath, paths, seriesPath, textPagePath, topicPath } from '../../../addresses/urls.ts';
import type { Article } from '../../../schemas/article.ts';
import type { Callout } from '../../../schemas/callout.ts';
import type { TextPage } from '../../../schemas/page.ts';
import type { Person } from '../../../schemas/person.ts';
import type { Series } from '../../../schemas/series.ts';
import type { Topic } from '../../../schemas/topic.ts';

/** Returns the path of the page that shows a text. */
export function pathOfText(text: LinkedText): string {
  if ('published' in text) return articlePath(text);
  // A call-out has no page of its own; most are on the front page.
  if ('where' in text) return paths.home;
  if ('place' in text) return textPagePath(text.id);
  if ('teaser' in text) return seriesPath(text.id);
  return 'profiles' in text ? bylinePath(slugOfName(text.name)) : topicPath(slugOfName(text.name));
}

/** An entry whose body may hold links. */
export type LinkedText = Article | Series | TextPage | Person | Topic | Callout;
