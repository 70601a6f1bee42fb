import { extent, parseEdtf } from '../date.ts';
import { fileNameOf, idsOf, type ContentRecord } from '../library.ts';
import type { Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Finding, type Rule } from './rule.ts';

const rule = 'stories-light-placed';

/** A step as far as it can be read; its events as they stand in the list, those that are no text among them. */
interface Step {
	index: number;
	/** How messages name it: its id, else its place in the list. */
	name: string;
	view: { from: number; to: number } | undefined;
	events: unknown[];
}

const stepsOf = ({ raw, isPartial }: ContentRecord): Step[] => {
	const steps = valueAt(raw, ['steps']);
	if (isPartial || !Array.isArray(steps)) return [];
	return steps.map((step, index) => {
		const id = valueAt(step, ['id']);
		const from = valueAt(step, ['view', 'from']);
		const to = valueAt(step, ['view', 'to']);
		const events = valueAt(step, ['events']);
		return {
			index,
			name: typeof id === 'string' ? `"${id}"` : String(index + 1),
			view: typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : undefined,
			events: Array.isArray(events) ? events : [],
		};
	});
};

/** An event outside the years of a step cannot be seen there. A date that is not EDTF has been reported by the schema. */
const describeOutside = (id: string, date: string, { name, view }: Step): Finding | undefined => {
	const parsed = parseEdtf(date);
	if (parsed === undefined || view === undefined) return undefined;
	const { possibleStart, coreStart, coreEnd, possibleEnd } = extent(parsed);
	const isBefore = possibleEnd <= view.from;
	if (!isBefore && possibleStart <= view.to) return undefined;
	// Years that bring the drawn mark into view, not only the dashes on its uncertain side.
	const widened = isBefore ? `from: ${Math.ceil(coreEnd) - 1}` : `to: ${Math.floor(coreStart) + 1}`;
	return {
		message: `"${id}" (${date}) lies ${isBefore ? 'before' : 'after'} the years ${view.from}–${view.to}, which the step ${name} shows.`,
		fix: `Write "${widened}" under "view", or leave the event out of the step.`,
		rule,
	};
};

const checkStory = (story: ContentRecord, events: ReadonlyMap<string, ContentRecord>, contrasts: ReadonlySet<string>): Problem[] => {
	const contrast = valueAt(story.raw, ['contrast']);
	return stepsOf(story).flatMap((step) => {
		const lit = step.events.map((id) => (typeof id === 'string' ? events.get(id) : undefined));
		const outside = lit.flatMap((event, place) => {
			const date = valueAt(event?.raw, ['date']);
			if (typeof date !== 'string') return [];
			const finding = describeOutside(String(step.events[place]), date, step);
			return finding === undefined ? [] : [problemInField(story, ['steps', step.index, 'events', place], finding)];
		});
		// A contrast or an event that does not exist is reported by ids-exist; what was meant may be right.
		const isSure = typeof contrast === 'string' && contrasts.has(contrast) && lit.length > 0 && lit.every((event) => event?.isPartial === false);
		if (!isSure || lit.some((event) => valueAt(event?.raw, ['codings', contrast]) !== undefined)) return outside;
		const unplaced = problemInField(story, ['steps', step.index, 'events'], {
			message: `No event that the step ${step.name} lights is placed on the contrast "${contrast}", so that it shows no position.`,
			fix: `Name an event that has "${contrast}" under its "codings".`,
			rule,
		});
		return [...outside, unplaced];
	});
};

/** A step of a story lights what the reader can see: events within its years, at least one of them placed on the story’s contrast. */
export const storiesLightPlaced: Rule = (library) => {
	const events = new Map(library.events.map((event) => [event.id ?? fileNameOf(event.file), event]));
	const contrasts = idsOf(library, 'contrast');
	return library.stories.flatMap((story) => checkStory(story, events, contrasts));
};
