import { parseEdtf } from '../date.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Finding, type Rule } from './rule.ts';

const rule = 'periods-last';

/** What is wrong with an event as a period, by its date and what that means; undefined where nothing is. */
const describe = (date: string, dateMeans: unknown): Finding | undefined => {
	if (dateMeans === 'decided-then-in-force') {
		return {
			message: `A period is named, but "${date}" means a decision and when it took effect.`,
			fix: 'Remove "period", or write "dateMeans: lasting" if the event went on for all that time.',
			rule,
		};
	}
	// A date that is not EDTF has been reported by the schema.
	if (parseEdtf(date)?.isInterval !== false) return undefined;
	return {
		message: `A period is named, but the date "${date}" is no interval.`,
		fix: 'Remove "period", or write the date as two joined by "/", such as "1970/1989".',
		rule,
	};
};

/** Only an event that lasts is drawn as a band behind the timeline: its date is an interval, from its beginning to its end. */
export const periodsLast: Rule = (library) =>
	library.events.flatMap((event) => {
		const date = valueAt(event.raw, ['date']);
		if (event.isPartial || typeof date !== 'string' || valueAt(event.raw, ['period']) === undefined) return [];
		const finding = describe(date, valueAt(event.raw, ['dateMeans']));
		return finding === undefined ? [] : [problemInField(event, ['period'], finding)];
	});
