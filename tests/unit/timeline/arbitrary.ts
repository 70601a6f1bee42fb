import fc from 'fast-check';
import { yearLabel, type EdtfExtent } from '../../../src/content/date.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { timelineRecord } from '../../../src/timeline/records.ts';
import type { Position, TimelineRecord } from '../../../src/timeline/types.ts';
import { generateEvents } from '../../bench/generate-events.ts';
import { contrasts, type PositionOf } from './real.ts';

/** The extent of something whose years are known, or known only within wider bounds. */
export const extentOf = (from: number, to = from + 1, possibleFrom = from, possibleTo = to): EdtfExtent => ({ possibleStart: possibleFrom, coreStart: from, coreEnd: to, possibleEnd: possibleTo });

/** A record that nothing is known of but what is given. */
export const madeUp = (given: Partial<TimelineRecord> = {}): TimelineRecord => ({
	id: 'made-up', kind: 'reform', actors: ['state'], chapters: [], extent: extentOf(1950), lasts: false, year: '1950', label: 'Prov', title: 'Ett prov', when: '1950', period: '', positions: {}, ...given,
});

/** A record of one year, named after it. */
export const ofYear = (year: number, given: Partial<TimelineRecord> = {}): TimelineRecord => madeUp({ id: `of-${year}`, extent: extentOf(year), year: String(year), ...given });

/** A position in one band, or in two. */
export const inBand = (first: number, last = first): Record<string, Position> => ({ made: { first, last, basis: 'fact' } });

/** Where made-up records stand. */
export const madePosition: PositionOf = ({ positions }) => positions['made'];

/** A year with two decimals. */
export const anyYear = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from * 100, max: to * 100 }).map((hundredths) => hundredths / 100);

/** Years in any order of certainty, many of them beyond either end of the axis. */
const anyExtent = fc.tuple(anyYear(1700, 2200), anyYear(0, 9), anyYear(0, 60), anyYear(0, 9)).map(([start, before, length, after]): EdtfExtent => extentOf(start + before, start + before + length, start, start + before + length + after));

const anyBasis = fc.constantFrom<Position['basis'][]>('chapter', 'fact', 'ours');
const anyPosition = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean(), anyBasis).map(([first, isTwo, basis]): Position => ({ first, last: isTwo ? Math.min(4, first + 1) : first, basis }));

/** Any record at all; its id is not its own. */
export const anyRecord: fc.Arbitrary<TimelineRecord> = fc.record({
	id: fc.constant('any'),
	kind: fc.constantFrom<TimelineRecord['kind'][]>('reform', 'programme', 'institution', 'text', 'research', 'survey', 'concept', 'crisis'),
	actors: fc.uniqueArray(fc.constantFrom('state', 'municipality', 'region', 'party'), { minLength: 1 }),
	chapters: fc.uniqueArray(fc.constantFrom('one', 'two-words', 'three')),
	extent: anyExtent,
	lasts: fc.boolean(),
	year: fc.integer({ min: 1000, max: 9999 }).map(String),
	label: fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('100 % av BNP|andel', '%7C', 'å|ä|ö', '||', '%')),
	title: fc.string({ minLength: 1 }),
	when: fc.string({ minLength: 1 }),
	period: fc.constantFrom('', 'Produktiva perioden', '50|50 %'),
	positions: fc.dictionary(fc.constantFrom('made', 'other-contrast'), anyPosition, { noNullPrototype: true }),
});

/** Any list of records, each with an id of its own. */
export const anyRecords = (maxLength: number): fc.Arbitrary<TimelineRecord[]> => fc.array(anyRecord, { maxLength }).map((records) => records.map((record, index) => ({ ...record, id: `any-${index}` })));

/** So many records, as crowded as those of the benchmark, on the real contrasts. */
export const crowd = (count: number): TimelineRecord[] =>
	generateEvents(count, { works: ['a-work'], claims: ['C001'] }).map((written) => {
		const event = eventSchema.parse(written);
		return timelineRecord(event, contrasts, 'sv', yearLabel(event.date), []);
	});
