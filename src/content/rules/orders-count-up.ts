import type { ChapterRecord, ContentRecord, LectureRecord } from '../library.ts';
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

/** A lecture has the number of its chapter; one without chapter comes after them all. No two have the same. */
const followChapters = (lectures: readonly LectureRecord[], chapters: readonly ChapterRecord[]): Problem[] => {
	const orderOf = (record: ContentRecord): number | undefined => {
		const order = valueAt(record.raw, ['order']);
		return typeof order === 'number' && Number.isInteger(order) ? order : undefined;
	};
	const last = Math.max(0, ...chapters.map((chapter) => orderOf(chapter) ?? 0));
	const first = new Map<string, LectureRecord>();
	return lectures.flatMap((lecture): Problem[] => {
		const order = orderOf(lecture);
		if (lecture.isPartial || order === undefined) return [];
		const report = (message: string, fix: string): Problem[] => [
			problemInField(lecture, ['order'], { message, fix, rule: 'orders-count-up' }),
		];
		const id = valueAt(lecture.raw, ['chapter']);
		const chapter = chapters.find((record) => record.id === id);
		const due = chapter === undefined ? undefined : orderOf(chapter);
		if (due !== undefined && order !== due) return report(`The order is ${order}, but the chapter "${String(id)}" has ${due}.`, `Write "order: ${due}".`);
		if (id === undefined && order <= last)
			return report(
				`The lecture belongs to no chapter, but has the order ${order}, as a chapter has.`,
				`Write "order: ${last + 1}", or name its chapter with "chapter: …".`,
			);
		const key = `${lecture.locale} ${order}`;
		const earlier = first.get(key);
		if (earlier === undefined) {
			first.set(key, lecture);
			return [];
		}
		return report(
			`Order ${order} is already taken, by ${earlier.file}.`,
			'A chapter has one lecture; give one on several chapters a number after theirs, without "chapter".',
		);
	});
};

/** The orders of the chapters, and of the contrasts, are 1, 2, 3 … without gap or repetition; those of lectures follow the chapters'. */
export const ordersCountUp: Rule = (library) => [
	...(library.unreadable.has('chapter') ? [] : countUp(library.chapters.filter(({ locale }) => locale === 'sv'))),
	...(library.unreadable.has('chapter') ? [] : followChapters(library.lectures, library.chapters.filter(({ locale }) => locale === 'sv'))),
	...countUp(library.contrasts),
];
