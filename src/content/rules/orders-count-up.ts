import type { ContentRecord } from '../library.ts';
import { kinds } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { chaptersIn, problemInField, type Rule } from './rule.ts';

const countUp = (records: readonly ContentRecord[]): Problem[] => {
	const ordered = records
		.flatMap((record) => {
			const order = valueAt(record.raw, ['order']);
			return typeof order === 'number' && Number.isInteger(order) ? [{ record, order }] : [];
		})
		.sort((a, b) => a.order - b.order);
	return ordered.flatMap(({ record, order }, index) => {
		const before = ordered[index - 1];
		const due = before === undefined ? 1 : before.order + 1;
		const name = kinds[record.kind].one.replace(/^an? /, '');
		if (order === before?.order) {
			return [
				problemInField(record, ['order'], {
					message: `Order ${order} is already taken, by ${before.record.file}.`,
					fix: `Give each ${name} a number of its own, from 1 without gaps.`,
					rule: 'orders-count-up',
				}),
			];
		}
		if (order <= due) return [];
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
export const ordersCountUp: Rule = (library) => [...countUp(chaptersIn(library, 'sv')), ...countUp(library.contrasts)];
