import { slidesOfStretch, type LectureSlide } from '../lecture-tree.ts';
import { suggestId, type LectureRecord } from '../library.ts';
import { listQuoted, plural, type Problem } from '../problem.ts';
import { idPattern } from '../schemas/localized.ts';
import { valueAt, type FieldPath } from '../yaml-source.ts';
import { problemInField, type Rule } from './rule.ts';

const rule = 'lessons-planned';

/** The minutes of a lesson. */
const lessonMinutes = 45;

/** A row of the plan, as far as it can be read. */
interface Row {
	path: FieldPath;
	minutes: unknown;
	/** The ids it names; none for an exercise. */
	names: string[];
}

const rowsOf = ({ raw }: LectureRecord): Row[] => {
	const run = valueAt(raw, ['lesson', 'run']);
	if (!Array.isArray(run)) return [];
	return run.map((row, index) => {
		const slides = valueAt(row, ['slides']);
		return {
			path: ['lesson', 'run', index],
			minutes: valueAt(row, ['minutes']),
			names: typeof slides === 'string' ? slides.trim().split(/\s+/) : [],
		};
	});
};

const checkSum = (lecture: LectureRecord, rows: readonly Row[]): Problem[] => {
	if (rows.length === 0 || rows.some(({ minutes }) => !Number.isInteger(minutes))) return [];
	const sum = rows.reduce((total, { minutes }) => total + Number(minutes), 0);
	if (sum === lessonMinutes) return [];
	return [
		problemInField(lecture, ['lesson', 'run'], {
			message: `The rows of the lesson add up to ${plural(sum, 'minute')}; a lesson has ${lessonMinutes}.`,
			fix: sum < lessonMinutes ? `Share out ${lessonMinutes - sum} more.` : `Take off ${sum - lessonMinutes}.`,
			rule,
		}),
	];
};

/** Slides that a row names, where both ids are right and in order; else what is wrong. */
const readRow = (lecture: LectureRecord, row: Row, slides: readonly LectureSlide[]): LectureSlide[] | Problem[] => {
	const ids = slides.map(({ id }) => id);
	const at = [...row.path, 'slides'];
	const unknown = row.names.filter((name) => !ids.includes(name));
	if (unknown.length > 0) {
		return unknown.map((name) =>
			problemInField(lecture, at, {
				message: `The lecture has no slide with the id "${name}".`,
				fix: suggestId(name, ids) ?? `Write ${listQuoted(ids)}.`,
				rule,
			}),
		);
	}
	const shown = slidesOfStretch(slides, row.names.join(' '));
	if (shown.length > 0) return shown;
	return [
		problemInField(lecture, at, {
			message: `"${row.names.join(' ')}" names the slides in the wrong order.`,
			fix: `Write "${[...row.names].reverse().join(' ')}", the first and the last that are shown.`,
			rule,
		}),
	];
};

const isProblem = (item: LectureSlide | Problem): item is Problem => 'message' in item;

const checkSlides = (lecture: LectureRecord, rows: readonly Row[], slides: readonly LectureSlide[]): Problem[] => {
	const showing = rows.filter(({ names }) => names.length > 0).map((row) => ({ row, read: readRow(lecture, row, slides) }));
	const wrong = showing.flatMap(({ read }) => read.filter(isProblem));
	if (wrong.length > 0 || rows.length === 0 || slides.length === 0) return wrong;
	let next = 0;
	for (const { row, read } of showing) {
		const [first] = read as LectureSlide[];
		const due = slides[next];
		if (first === undefined || first.id !== due?.id) {
			const names = `"${row.names.join(' ')}"`;
			return [
				problemInField(lecture, [...row.path, 'slides'], {
					message:
						due === undefined
							? `${names} comes after a row that has shown the last slide.`
							: `${names} does not go on where the rows before it end: the next slide is "${due.id}".`,
					fix: due === undefined ? 'Leave "slides" out of this row.' : `Let a row begin with "${due.id}"; the rows show all slides, each once, in their order.`,
					rule,
				}),
			];
		}
		next += read.length;
	}
	const left = slides[next];
	if (left === undefined) return checkRoom(lecture, showing);
	return [
		problemInField(lecture, ['lesson', 'run'], {
			message: `No row of the lesson shows ${slides.length - next === 1 ? `the slide "${left.id}"` : `the slides from "${left.id}" on`}.`,
			fix: 'Add a row for it, or let the last row that shows slides go on to it.',
			rule,
		}),
	];
};

/** A row has time for the slides it shows. */
const checkRoom = (lecture: LectureRecord, showing: readonly { row: Row; read: (LectureSlide | Problem)[] }[]): Problem[] =>
	showing.flatMap(({ row, read }) => {
		const planned = (read as LectureSlide[]).reduce((sum, { minutes }) => sum + minutes, 0);
		if (typeof row.minutes !== 'number' || planned <= row.minutes) return [];
		return [
			problemInField(lecture, [...row.path, 'minutes'], {
				message: `The row has ${plural(row.minutes, 'minute')}, but its slides are planned to take ${planned}.`,
				fix: `Write "minutes: ${Math.ceil(planned)}" and take them from another row, or give the slides less.`,
				rule,
			}),
		];
	});

/** The plan of a lesson fills its 45 minutes, and its rows show the slides of the lecture, all of them and in their order. */
export const lessonsPlanned: Rule = (library) =>
	library.lectures.flatMap((lecture) => {
		if (lecture.isPartial) return [];
		const rows = rowsOf(lecture);
		const slides = lecture.tree?.slides ?? [];
		const ids = slides.map(({ id }) => id);
		// Ids that are wrong have been reported; what rows name may be meant by them.
		const areSure = ids.every((id) => idPattern.test(id)) && new Set(ids).size === ids.length && rows.every(({ names }) => names.length <= 2);
		return [...checkSum(lecture, rows), ...(areSure ? checkSlides(lecture, rows, slides) : [])];
	});
