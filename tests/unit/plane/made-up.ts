import fc from 'fast-check';
import { postersOf, type Poster } from '../../../src/plane/grid.ts';
import type { Position, TimelineRecord } from '../../../src/timeline/types.ts';

/** A position on a band, or over two. */
export const at = (first: number, last = first, basis: Position['basis'] = 'chapter'): Position => ({ first, last, basis });

/** An event with positions on the two contrasts of the tests, "who" across and "why" down. */
export const made = (id: string, year: number, who?: Position, why?: Position): TimelineRecord => ({
	id,
	kind: 'reform',
	actors: [],
	chapters: [],
	extent: { possibleStart: year, coreStart: year, coreEnd: year + 1, possibleEnd: year + 1 },
	lasts: false,
	year: String(year),
	label: id,
	title: id,
	when: String(year),
	period: '',
	positions: { ...(who && { who }), ...(why && { why }) },
});

/** The events as the grid of the tests holds them. */
export const gridOf = (records: readonly TimelineRecord[]): Poster[] => postersOf(records, 'who', 'why');

const position = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.constantFrom('chapter' as const, 'fact' as const, 'ours' as const)).map(([first, spans, basis]) => at(first, spans ? Math.min(4, first + 1) : first, basis));

/** Any events of all time, each on both contrasts, on one or on none. */
export const anyRecords: fc.Arbitrary<TimelineRecord[]> = fc
	.array(fc.record({ year: fc.integer({ min: 1880, max: 2030 }), who: fc.option(position, { nil: undefined }), why: fc.option(position, { nil: undefined }) }), { maxLength: 30 })
	.map((events) => events.map(({ year, who, why }, index) => made(`event-${index}`, year, who, why)));
