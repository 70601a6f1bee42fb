import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seriesSchema } from '../../../src/content/schemas/series.ts';

/** The series that the site shows, read through its schema. */
export const socialSpending = seriesSchema.parse(parse(readFileSync(new URL('../../../content/series/social-spending.yaml', import.meta.url), 'utf8')));
