import type { TimelineRecord } from './types.ts';

/** Each kind of event has its shape, within a square from -8 to 8. The second path, drawn over the first, leaves its half open. */
const outlines: Record<TimelineRecord['kind'], { whole: string; half: string }> = {
	reform: { whole: 'M-6-6H6V6H-6Z', half: 'M-6-6H6L-6 6Z' },
	programme: { whole: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z', half: 'M0-7.5V7.5L-7.5 0Z' },
	institution: { whole: 'M0-7.5L6.5-1.5V6.5H-6.5V-1.5Z', half: 'M0-7.5V6.5H-6.5V-1.5Z' },
	text: { whole: 'M-4-7H4V7H-4Z', half: 'M-4-7H4L-4 7Z' },
	research: { whole: 'M-7-6H7L0 7Z', half: 'M-7-6H0V7Z' },
	survey: { whole: 'M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z', half: 'M-2.5-7H0V7H-2.5V2.5H-7V-2.5H-2.5Z' },
	concept: { whole: 'M0-6.5A6.5 6.5 0 0 1 0 6.5A6.5 6.5 0 0 1 0-6.5Z', half: 'M0-6.5A6.5 6.5 0 0 0 0 6.5Z' },
	crisis: { whole: 'M0-8L2.4-2.4L8 0L2.4 2.4L0 8L-2.4 2.4L-8 0L-2.4-2.4Z', half: 'M0-8V8L-2.4 2.4L-8 0L-2.4-2.4Z' },
};

/** The path of an event's mark, for `fill-rule="evenodd"`: whole, or half open where its place is our reading. */
export const markPath = (kind: TimelineRecord['kind'], isHalf: boolean): string => (isHalf ? outlines[kind].whole + outlines[kind].half : outlines[kind].whole);

/** The signs of the poles, within a square from -8 to 8, for `fill-rule="evenodd"`. */
export const polePaths: Record<string, string> = {
	disc: 'M0-7.5A7.5 7.5 0 0 1 0 7.5A7.5 7.5 0 0 1 0-7.5Z',
	quarter: 'M-7-7A14 14 0 0 1 7 7H-7Z',
	steps: 'M-7 7V3H-2.5V-2H2.5V-7H7V7Z',
	target: 'M0-7.5A7.5 7.5 0 0 1 0 7.5A7.5 7.5 0 0 1 0-7.5ZM0-4.8A4.8 4.8 0 0 0 0 4.8A4.8 4.8 0 0 0 0-4.8ZM0-2.4A2.4 2.4 0 0 1 0 2.4A2.4 2.4 0 0 1 0-2.4Z',
	square: 'M-6.5-6.5H6.5V6.5H-6.5Z',
	diamond: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
	ring: 'M0-7.5A7.5 7.5 0 0 1 0 7.5A7.5 7.5 0 0 1 0-7.5ZM0-4A4 4 0 0 0 0 4A4 4 0 0 0 0-4Z',
	bar: 'M-7.5-3H7.5V3H-7.5Z',
	up: 'M0-7L7.5 6.5H-7.5Z',
	down: 'M0 7L-7.5-6.5H7.5Z',
};
