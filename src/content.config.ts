/** Binds Astro's loaders to the schemas of the content. An edge file: it reads the place of the content folder. */
import { defineCollection } from 'astro/content/config';
import { file, glob } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder } from './content/read-files.ts';
import { aboutSchema } from './content/schemas/about.ts';
import { accessibilitySchema } from './content/schemas/accessibility.ts';
import { changeSchema } from './content/schemas/change.ts';
import { chapterSchema } from './content/schemas/chapter.ts';
import { claimSchema } from './content/schemas/claim.ts';
import { conceptSchema } from './content/schemas/concept.ts';
import { contrastSchema } from './content/schemas/contrast.ts';
import { eventSchema } from './content/schemas/event.ts';
import { lectureSchema } from './content/schemas/lecture.ts';
import { referenceSchema } from './content/schemas/reference.ts';
import { seriesSchema } from './content/schemas/series.ts';
import { siteSchema } from './content/schemas/site.ts';
import { storySchema } from './content/schemas/story.ts';

const folder = contentFolder();

/** Files below the content folder. An entry's id is its path without ending: `sv/03-krisen`. */
const files = (inside: string, pattern: string) =>
	glob({
		base: pathToFileURL(join(folder, inside)),
		pattern,
		// Without this the loader would take the field `slug`, which concepts and contrasts have for their addresses.
		generateId: ({ entry }) => entry.replace(/\.\w+$/, ''),
	});

/** A file of the content folder as the loader takes it: from the project's root, with forward slashes. */
const list = (name: string) => file(relative('.', join(folder, name)).split(sep).join('/'));

/** Astro's collections, one for each kind of content. */
export const collections = {
	chapters: defineCollection({ loader: files('chapters', '{sv,en}/*.mdx'), schema: chapterSchema }),
	lectures: defineCollection({ loader: files('lectures', '{sv,en}/*.mdx'), schema: lectureSchema }),
	events: defineCollection({ loader: files('events', '*.yaml'), schema: eventSchema }),
	contrasts: defineCollection({ loader: files('contrasts', '*.yaml'), schema: contrastSchema }),
	stories: defineCollection({ loader: files('stories', '*.yaml'), schema: storySchema }),
	concepts: defineCollection({ loader: files('concepts', '*.yaml'), schema: conceptSchema }),
	series: defineCollection({ loader: files('series', '*.yaml'), schema: seriesSchema }),
	references: defineCollection({ loader: list('references.json'), schema: referenceSchema }),
	claims: defineCollection({ loader: list('claims.yaml'), schema: claimSchema }),
	changes: defineCollection({ loader: list('changes.yaml'), schema: changeSchema }),
	about: defineCollection({ loader: files('about', '{sv,en}/*.mdx'), schema: aboutSchema }),
	site: defineCollection({ loader: files('', 'site.yaml'), schema: siteSchema }),
	accessibility: defineCollection({ loader: files('', 'accessibility.yaml'), schema: accessibilitySchema }),
};
