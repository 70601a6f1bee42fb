import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideGap, labelGap, mergedLength, putOnLanes, sidesOnLane, type LaneItem } from '../../../src/timeline/lanes.ts';
import type { LabelSide } from '../../../src/timeline/types.ts';
import { neighbours } from './real.ts';

interface Stretch {
	start: number;
	end: number;
}

/** Where a label stands, told anew from what is promised of each side. */
const labelBox = ({ start, end, barStart, label }: LaneItem, side: LabelSide): Stretch | undefined => {
	const within = Math.max(0, barStart) + insideGap;
	return {
		right: { start: end + labelGap, end: end + labelGap + label },
		left: { start: start - labelGap - label, end: start - labelGap },
		inside: { start: within, end: within + label },
		above: { start: within, end: within + label },
		none: undefined,
	}[side];
};

/** An event on an axis of length 1, of which lengths in rem can be made at any scale. */
interface Event {
	at: number;
	before: number;
	bar: number;
	after: number;
	label: number;
}

const share = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });
const anyEvent: fc.Arbitrary<Event> = fc.record({
	at: share(1),
	before: fc.oneof(fc.constant(0), share(0.1)),
	bar: fc.oneof(fc.constant(0), share(0.5)),
	after: fc.oneof(fc.constant(0), share(0.1)),
	label: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 20, noNaN: true })),
});
const itemAt = ({ at, before, bar, after, label }: Event, length: number, id: string): LaneItem => ({
	id,
	start: Math.min(at * length - 0.5, (at - before) * length),
	end: Math.max(at * length + 0.5, Math.min(1, at + bar + after) * length),
	barStart: at * length,
	barEnd: Math.min(1, at + bar) * length,
	label,
});
/** In order of time, as lanes take them. */
const itemsAt = (events: readonly Event[], length: number): LaneItem[] => [...events].sort((a, b) => a.at - b.at).map((event, index) => itemAt(event, length, `item-${index}`));
const anyEvents = fc.array(anyEvent, { maxLength: 30 });
const anyLength = fc.constantFrom(20, 33, 43, 59, 84);

const point = (id: string, at: number, label: number): LaneItem => ({ id, start: at - 0.5, end: at + 0.5, barStart: at, barEnd: at, label });
const bar = (id: string, from: number, to: number, label: number): LaneItem => ({ id, start: from - 0.5, end: to, barStart: from, barEnd: to, label });

const lanesOf = (items: readonly LaneItem[], laned: readonly { id: string; lane: number; side: LabelSide }[]): { item: LaneItem; side: LabelSide }[][] => {
	const byId = new Map(items.map((item) => [item.id, item]));
	const lanes: { item: LaneItem; side: LabelSide }[][] = [];
	for (const { id, lane, side } of laned) (lanes[lane] ??= []).push({ item: byId.get(id)!, side });
	return lanes.map((lane) => lane.sort((a, b) => a.item.start - b.item.start));
};

/** The pairs on a lane whose marks or labels meet. A label inside or above its own bar meets nothing by that. */
const meetings = (lane: readonly { item: LaneItem; side: LabelSide }[]): string[] =>
	lane.flatMap(({ item, side }, index) => {
		const own = [{ start: item.start, end: item.end }, labelBox(item, side)].filter((box) => box !== undefined);
		return lane.slice(index + 1).flatMap((other) => {
			const others = [{ start: other.item.start, end: other.item.end }, labelBox(other.item, other.side)].filter((box) => box !== undefined);
			return own.some((a) => others.some((b) => a.start < b.end - 1e-9 && b.start < a.end - 1e-9)) ? [`${item.id} ${side} × ${other.item.id} ${other.side}`] : [];
		});
	});

describe('putOnLanes()', () => {
	it('takes no lane for nothing', () => {
		expect(putOnLanes([], 40, 5)).toEqual({ laned: [], merged: [], count: 0 });
	});
	it('puts one on the first lane, its label to the right', () => {
		expect(putOnLanes([point('a', 10, 5)], 40, 5)).toEqual({ laned: [{ id: 'a', lane: 0, side: 'right' }], merged: [], count: 1 });
	});
	it('puts the label to the left where the axis ends to the right', () => {
		expect(putOnLanes([point('a', 38, 5)], 40, 5).laned).toEqual([{ id: 'a', lane: 0, side: 'left' }]);
	});
	it('puts the label inside a bar that holds it, above one that does not and has no room beside it', () => {
		expect(putOnLanes([bar('a', 10, 20, 5)], 40, 5).laned).toEqual([{ id: 'a', lane: 0, side: 'inside' }]);
		expect(putOnLanes([bar('a', 2, 36, 36)], 40, 5).laned).toEqual([{ id: 'a', lane: 0, side: 'above' }]);
	});
	it('gives up a label that fits nowhere, and keeps the mark', () => {
		expect(putOnLanes([point('a', 20, 100)], 40, 5).laned).toEqual([{ id: 'a', lane: 0, side: 'none' }]);
	});
	it('keeps two of the same time on lanes of their own, the first of the list on the first lane', () => {
		expect(putOnLanes([point('a', 10, 5), point('b', 10, 5)], 40, 5).laned).toEqual([{ id: 'a', lane: 0, side: 'right' }, { id: 'b', lane: 1, side: 'right' }]);
	});
	it('gives up a label before it merges a mark', () => {
		expect(putOnLanes([point('a', 10, 5), point('b', 12, 25)], 40, 1)).toEqual({ laned: [{ id: 'a', lane: 0, side: 'right' }], merged: [{ ids: ['b'], start: 12, end: 12 }], count: 1 });
		expect(putOnLanes([point('a', 10, 0), point('b', 12, 100)], 40, 1).laned.map(({ side }) => side)).toEqual(['none', 'none']);
	});
	it('merges all where there are no lanes', () => {
		expect(putOnLanes([point('a', 10, 5), point('b', 11, 5), point('c', 30, 5)], 40, 0)).toEqual({ laned: [], merged: [{ ids: ['a', 'b'], start: 10, end: 11 }, { ids: ['c'], start: 30, end: 30 }], count: 0 });
	});
	it('lets no mark or label meet another on its lane, and no label leave the axis', () => {
		fc.assert(fc.property(anyEvents, anyLength, fc.integer({ min: 1, max: 6 }), (events, length, most) => {
			const items = itemsAt(events, length);
			const lanes = lanesOf(items, putOnLanes(items, length, most).laned);
			expect(lanes.flatMap(meetings)).toEqual([]);
			for (const { item, side } of lanes.flat()) {
				const box = labelBox(item, side);
				if (box) expect([box.start >= -1e-9, box.end <= length + 1e-9]).toEqual([true, true]);
			}
		}), { numRuns: 500 });
	});
	it('lanes or merges every item exactly once, and keeps the order in merged runs', () => {
		fc.assert(fc.property(anyEvents, anyLength, fc.integer({ min: 0, max: 6 }), (events, length, most) => {
			const items = itemsAt(events, length);
			const { laned, merged } = putOnLanes(items, length, most);
			const runs = merged.flatMap(({ ids }) => ids);
			expect([...laned.map(({ id }) => id), ...runs].sort()).toEqual(items.map(({ id }) => id).sort());
			expect(runs).toEqual(items.map(({ id }) => id).filter((id) => runs.includes(id)));
			for (const { ids } of merged) expect(ids.length).toBeGreaterThan(0);
			for (const [before, after] of neighbours(merged)) expect(after.start - before.start).toBeGreaterThanOrEqual(mergedLength);
		}), { numRuns: 500 });
	});
	it('takes lanes from the first on, none of them empty, never more than it may', () => {
		fc.assert(fc.property(anyEvents, anyLength, fc.integer({ min: 0, max: 6 }), (events, length, most) => {
			const { laned, count } = putOnLanes(itemsAt(events, length), length, most);
			expect(count).toBeLessThanOrEqual(most);
			expect([...new Set(laned.map(({ lane }) => lane))].sort()).toEqual(Array.from({ length: count }, (_, lane) => lane));
		}));
	});
	it('merges nothing while there are as many lanes as items', () => {
		fc.assert(fc.property(anyEvents, (events) => putOnLanes(itemsAt(events, 33), 33, events.length).merged.length === 0));
	});
	it('makes lanes that hold on every longer axis: marks keep apart on them', () => {
		fc.assert(fc.property(anyEvents, anyLength, fc.double({ min: 1, max: 20, noNaN: true }), (events, length, scale) => {
			const { laned } = putOnLanes(itemsAt(events, length), length, 9);
			const bare = laned.map((item) => ({ ...item, side: 'none' as const }));
			expect(lanesOf(itemsAt(events, length * scale), bare).flatMap(meetings)).toEqual([]);
		}), { numRuns: 500 });
	});
	it('does the same with the same', () => {
		fc.assert(fc.property(anyEvents, (events) => {
			expect(putOnLanes(itemsAt(events, 43), 43, 3)).toEqual(putOnLanes(itemsAt(events, 43), 43, 3));
		}), { numRuns: 20 });
	});
});

describe('sidesOnLane()', () => {
	it('has no side for nothing, and the right one for one', () => {
		expect([...sidesOnLane([], 40)]).toEqual([]);
		expect([...sidesOnLane([point('a', 10, 5)], 40)]).toEqual([['a', 'right']]);
	});
	it('turns a label to the left where the next mark stands in its way', () => {
		expect([...sidesOnLane([point('a', 10, 5), point('b', 13, 5)], 40)]).toEqual([['a', 'left'], ['b', 'right']]);
	});
	it('keeps a gap between a label and the next mark, not only from touching it', () => {
		const sideBefore = (next: number): LabelSide => sidesOnLane([point('a', 10, 5), point('b', next, 5)], 40).get('a')!;
		// The label ends at 15.875, and the next mark begins half a rem before its middle.
		expect([16.4, 16.9, 17.1].map(sideBefore)).toEqual(['left', 'left', 'right']);
	});
	it('has none where there is room on neither side', () => {
		expect([...sidesOnLane([point('a', 3, 5), point('b', 6, 5)], 40)]).toEqual([['a', 'none'], ['b', 'right']]);
	});
	it('gives marks outside the axis no label', () => {
		expect([...sidesOnLane([point('a', -1, 5), point('b', 41, 5)], 40).values()]).toEqual(['none', 'none']);
	});
	it('holds the label of a bar from outside in the part that is seen, and gives one that has ended before it none', () => {
		expect([...sidesOnLane([bar('a', -20, 30, 5)], 40)]).toEqual([['a', 'inside']]);
		expect([...sidesOnLane([bar('a', -20, 3, 5)], 40)]).toEqual([['a', 'above']]);
		expect([...sidesOnLane([bar('a', -20, -3, 5)], 40)]).toEqual([['a', 'none']]);
		expect([...sidesOnLane([{ ...bar('a', -20, -3, 5), end: 2 }], 40)]).toEqual([['a', 'none']]);
		expect([...sidesOnLane([bar('a', 41, 60, 5)], 40)]).toEqual([['a', 'none']]);
	});
	it('lets no two labels meet, nor a label and a mark, nor a label leave the axis, wherever the lane is looked at', () => {
		fc.assert(fc.property(anyEvents, anyLength, fc.double({ min: 1, max: 20, noNaN: true }), share(1), (events, length, scale, moved) => {
			const { laned } = putOnLanes(itemsAt(events, length), length, 9);
			const shift = moved * (scale - 1) * length;
			const zoomed = itemsAt(events, length * scale).map((item) => ({ ...item, start: item.start - shift, end: item.end - shift, barStart: item.barStart - shift, barEnd: item.barEnd - shift }));
			for (const lane of lanesOf(zoomed, laned)) {
				const items = lane.map(({ item }) => item);
				const sides = sidesOnLane(items, length);
				expect([...sides.keys()]).toEqual(items.map(({ id }) => id));
				const sided = items.map((item) => ({ item, side: sides.get(item.id)! }));
				expect(meetings(sided)).toEqual([]);
				for (const { item, side } of sided) {
					const box = labelBox(item, side);
					if (box) expect([box.start >= -1e-9, box.end <= length + 1e-9]).toEqual([true, true]);
					if ((item.barStart < 0 && item.barEnd <= 0) || item.barStart > length) expect(side).toBe('none');
				}
			}
		}), { numRuns: 500 });
	});
});
