import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { createContentLoaders } from './loaders/content-loaders.ts';
import type { Refused } from './edition/edition.ts';
import type { Article } from './schemas/article.ts';
import type { TextPage } from './schemas/page.ts';
import type { Callout } from './schemas/callout.ts';
import type { FrontChoice } from './schemas/front.ts';
import type { Person } from './schemas/person.ts';
import type { Topic } from './schemas/topic.ts';
import type { Publication } from './schemas/publication/publication.ts';
import type { Series } from './schemas/series.ts';

const loaders = createContentLoaders();

// The loaders have parsed every entry with the schemas of src/schemas, with line numbers; here they are types only.
export const collections = {
  articles: defineCollection({ loader: loaders.articles, schema: z.custom<Article>() }),
  series: defineCollection({ loader: loaders.series, schema: z.custom<Series>() }),
  pages: defineCollection({ loader: loaders.pages, schema: z.custom<TextPage>() }),
  front: defineCollection({ loader: loaders.front, schema: z.custom<FrontChoice>() }),
  people: defineCollection({ loader: loaders.people, schema: z.custom<Person>() }),
  topics: defineCollection({ loader: loaders.topics, schema: z.custom<Topic>() }),
  callouts: defineCollection({ loader: loaders.callouts, schema: z.custom<Callout>() }),
  publication: defineCollection({ loader: loaders.publication, schema: z.custom<Publication>() }),
  refusals: defineCollection({ loader: loaders.refusals, schema: z.custom<Refused>() }),
};
