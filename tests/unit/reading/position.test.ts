import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPositions, parsePositions, positionKey, withPosition, type Positions } from '../../../src/reading/position.ts';

const runs = { numRuns: 10_000 };
const id = fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,80}$/), fc.constantFrom('constructor', 'valueof', 'a'.repeat(80)));
/** Positions as the site itself stores them. */
const positions: fc.Arbitrary<Positions> = fc.dictionary(id, id, { noNullPrototype: true, maxKeys: 12 }).chain((at) => {
	const read = Object.keys(at);
	return read.length === 0 ? fc.constant({ at }) : fc.option(fc.constantFrom(...read), { nil: undefined }).map((last) => (last === undefined ? { at } : { last, at }));
});
/** JSON that looks like positions and is wrong somewhere. */
const nearly = fc
	.record({ last: fc.anything(), at: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())) }, { requiredKeys: [] })
	.map((value) => {
		try {
			return JSON.stringify(value) ?? '';
		} catch {
			return String(Object.keys(value));
		}
	});
const isSound = ({ last, at }: Positions) => Object.entries(at).every(([chapter, paragraph]) => /^[a-z0-9-]{1,80}$/.test(chapter) && /^[a-z0-9-]{1,80}$/.test(paragraph)) && (last === undefined || Object.hasOwn(at, last));

describe('parsePositions()', () => {
	it('reads nothing where nothing is stored', () => {
		expect(parsePositions(null)).toEqual({ at: {} });
		expect(parsePositions('')).toEqual({ at: {} });
	});
	it('reads what the site stores', () => {
		expect(parsePositions('{"last":"thirties","at":{"thirties":"a-paragraph-id"}}')).toEqual({ last: 'thirties', at: { thirties: 'a-paragraph-id' } });
	});
	it.each([
		['broken JSON', '{"at":{"a":"b"}'],
		['no object', '"thirties"'],
		['null', 'null'],
		['a list', '["thirties"]'],
		['a list for the chapters', '{"last":"0","at":["a-paragraph-id"]}'],
		['null for the chapters', '{"last":"thirties","at":null}'],
		['a text for the chapters', '{"last":"0","at":"abc"}'],
		['a number for a paragraph', '{"at":{"thirties":3}}'],
		['markup for a paragraph', '{"at":{"thirties":"<img src=x>"}}'],
		['an empty id', '{"at":{"thirties":""}}'],
		['an id of 81 characters', `{"at":{"thirties":"${'a'.repeat(81)}"}}`],
		['an id with a line end', '{"at":{"thirties":"a\\n"}}'],
		['a chapter with capitals', '{"at":{"Thirties":"a"}}'],
	])('leaves out %s', (_, stored) => {
		expect(parsePositions(stored)).toEqual({ at: {} });
	});
	it('keeps what is sound beside what is not', () => {
		expect(parsePositions('{"last":"b","at":{"a":"x","b":7},"extra":1}')).toEqual({ at: { a: 'x' } });
	});
	it('leaves out a last chapter in which nothing was read', () => {
		expect(parsePositions('{"last":"b","at":{"a":"x"}}')).toEqual({ at: { a: 'x' } });
	});
	it('does not take what every object has for a chapter', () => {
		for (const last of ['constructor', 'valueof', '__proto__', 'toString']) expect(parsePositions(`{"last":"${last}","at":{}}`)).toEqual({ at: {} });
	});
	it('is not harmed by the keys that change prototypes', () => {
		const parsed = parsePositions('{"__proto__":{"last":"a"},"at":{"__proto__":"polluted","constructor":"c","prototype":"p","a":"x"}}');
		expect(Object.keys(parsed.at).sort()).toEqual(['a', 'constructor', 'prototype']);
		expect(Object.getPrototypeOf(parsed.at)).toBe(Object.prototype);
		expect(parsed).not.toHaveProperty('last');
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
	it('never throws and gives only ids, whatever text is stored', () => {
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), nearly), (stored) => isSound(parsePositions(stored))), runs);
	});
	it('reads back what formatPositions() writes', () => {
		fc.assert(
			fc.property(positions, (kept) => {
				expect(parsePositions(formatPositions(kept))).toEqual(kept);
			}),
			runs,
		);
	});
});

describe('withPosition()', () => {
	it('makes the chapter the last one read and leaves the others', () => {
		expect(withPosition({ last: 'a', at: { a: 'x' } }, 'b', 'y')).toEqual({ last: 'b', at: { a: 'x', b: 'y' } });
	});
	it('replaces the paragraph of a chapter read before', () => {
		expect(withPosition({ last: 'b', at: { a: 'x', b: 'y' } }, 'a', 'z')).toEqual({ last: 'a', at: { a: 'z', b: 'y' } });
	});
	it('does not change the positions it is given', () => {
		const before = { at: { a: 'x' } };
		withPosition(before, 'a', 'z');
		expect(before).toEqual({ at: { a: 'x' } });
	});
	it('survives being stored, for every chapter and paragraph', () => {
		fc.assert(
			fc.property(positions, id, id, (kept, chapter, paragraph) => {
				const next = withPosition(kept, chapter, paragraph);
				expect(parsePositions(formatPositions(next))).toEqual(next);
			}),
		);
	});
});

it('the key is the site’s own', () => {
	expect(positionKey).toMatch(/^investeringsperspektivet:/);
});
