import type { ContentRecord } from '../library.ts';
import { nounOf } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Rule } from './rule.ts';

const countUp = (records: readonly ContentRecord[]): Problem[] => {
	const ordered = records
		.flatMap((record) => {
			const order = valueAt(record.raw, ['order']);
			return typeof order === 'number' && Number.isInteger(order) ? [{ record, order }] : [];
		})
		.sort((a, b) => a.order - b.order);
	// A number that stands twice most likely was to fill the gap; a file that cannot be read may fill it too.
	const isGapSure = new Set(ordered.map(({ order }) => order)).size === ordered.length && !records.some(({ isPartial }) => isPartial);
	return ordered.flatMap(({ record, order }, index) => {
		const before = ordered[index - 1];
		const due = before === undefined ? 1 : before.order + 1;
		const name = nounOf(record.kind);
		if (order === before?.order) {
			return [
				problemInField(record, ['order'], {
					message: `Order ${order} is already taken, by ${before.record.file}.`,
					fix: `Give each ${name} a number of its own, from 1 without gaps.`,
					rule: 'orders-count-up',
				}),
			];
		}
		if (order <= due || !isGapSure) return [];
		const missing = order - due === 1 ? `No ${name} has order ${due}` : `No ${name} has an order from ${due} to ${order - 1}`;
		return [
			problemInField(record, ['order'], {
				message: `${missing}, but this one has ${order}.`,
				fix: `Write "order: ${due}", or add what is missing.`,
				rule: 'orders-count-up',
			}),
		];
	});
};

/** The orders of the chapters, and of the contrasts, are 1, 2, 3 … without gap or repetition. */
export const ordersCountUp: Rule = (library) => [
	...(library.unreadable.has('chapter') ? [] : countUp(library.chapters.filter(({ locale }) => locale === 'sv'))),
	...countUp(library.contrasts),
];
