import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	approximateYears,
	explainEdtf,
	extent,
	formatEdtf,
	parseEdtf,
	suggestEdtf,
	yearLabel,
	type EdtfDate,
} from '../../../src/content/date.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A point in EDTF, with the first moment it covers and the first after it. */
const point = fc
	.record({
		year: fc.integer({ min: 1000, max: 9998 }),
		month: fc.integer({ min: 1, max: 12 }),
		dayShare: fc.double({ min: 0, max: 0.999, noNaN: true }),
		precision: fc.constantFrom('decade', 'year', 'month', 'day'),
		tilde: fc.constantFrom('', '~'),
	})
	.map(({ year, month, dayShare, precision, tilde }) => {
		const day = 1 + Math.floor(dayShare * daysIn(year, month));
		if (precision === 'decade')
			return { text: `${Math.floor(year / 10)}X${tilde}`, from: Math.floor(year / 10) * 10, to: Math.floor(year / 10) * 10 + 10 };
		const text = precision === 'year' ? `${year}` : precision === 'month' ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
		return { text: `${text}${tilde}`, from: year, to: year + 1 };
	});

/** A date of the subset, with the years between which it must lie. */
const date = fc.oneof(
	point.map(({ text, from, to }) => ({ text, from, to })),
	fc
		.tuple(point, point)
		.map(([a, b]) => (a.from <= b.from ? [a, b] : [b, a]) as [typeof a, typeof b])
		.filter(([a, b]) => a.to <= b.from)
		.map(([a, b]) => ({ text: `${a.text}/${b.text}`, from: a.from, to: b.to })),
	point.map(({ text, from }) => ({ text: `${text}/..`, from, to: Infinity })),
);

const parsed = (value: string): EdtfDate => {
	const result = parseEdtf(value);
	if (result === undefined) throw new Error(`${value} was refused`);
	return result;
};

describe('parseEdtf()', () => {
	it('reads a year, a month, a day and a decade, each with its precision', () => {
		expect(parsed('1932').start).toEqual({ year: 1932, precision: 'year', approximate: false });
		expect(parsed('1938-12').start).toEqual({ year: 1938, month: 12, precision: 'month', approximate: false });
		expect(parsed('1938-12-20').start).toEqual({ year: 1938, month: 12, day: 20, precision: 'day', approximate: false });
		expect(parsed('193X').start).toEqual({ year: 1930, precision: 'decade', approximate: false });
	});

	it('reads "~" after any of them as about', () => {
		for (const value of ['2014~', '193X~', '1938-12~', '1938-12-20~']) expect(parsed(value).start.approximate, value).toBe(true);
	});

	it('gives a single date itself as its end', () => {
		const { start, end, isInterval } = parsed('1932');
		expect(end).toEqual(start);
		expect(isInterval).toBe(false);
	});

	it('reads an interval, also one within a year and one that is a single point', () => {
		expect(parsed('1970/1989')).toMatchObject({ start: { year: 1970 }, end: { year: 1989 }, isInterval: true });
		expect(parsed('1935-05/1935-12').isInterval).toBe(true);
		expect(parsed('1932/1932').isInterval).toBe(true);
	});

	it('reads ".." as an end that has not come, and only as an end', () => {
		expect(parsed('1962/..').end).toBe('open');
		expect(parseEdtf('../1962')).toBeUndefined();
		expect(parseEdtf('../..')).toBeUndefined();
	});

	it.each([
		'',
		' ',
		'193',
		'19320',
		'0932',
		'32',
		'1932 ',
		' 1932',
		'1932-1',
		'1932-13',
		'1932-00',
		'1932-12-00',
		'1932-12-32',
		'1932-02-30',
		'1931-02-29',
		'1932-04-31',
		'19XX',
		'193x',
		'1932X',
		'~1932',
		'1932~~',
		'1932?',
		'1932%',
		'-1932',
		'1932/',
		'/1932',
		'1930/1932/1934',
		'1932-05-XX',
		'1932-XX',
		'1930s',
		'1932\n',
		'..',
		'X',
	])('refuses %j', (value) => {
		expect(parseEdtf(value)).toBeUndefined();
	});

	it('knows leap years, also those at the turn of a century', () => {
		expect(parseEdtf('1932-02-29')).toBeDefined();
		expect(parseEdtf('2000-02-29')).toBeDefined();
		expect(parseEdtf('1900-02-29')).toBeUndefined();
	});

	it('refuses an interval whose whole end lies before its start, and no other', () => {
		expect(parseEdtf('1939/1932')).toBeUndefined();
		expect(parseEdtf('1938-12/1938-05')).toBeUndefined();
		expect(parseEdtf('198X/197X')).toBeUndefined();
		expect(parseEdtf('1935/193X')).toBeDefined();
		expect(parseEdtf('1938-12/1938')).toBeDefined();
	});

	it('never throws, and reads only what is made of its own signs', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789X~/-.') })), (value) => {
				if (parseEdtf(value) !== undefined) expect(value).toMatch(/^[\dX~/.-]+$/);
			}),
			{ numRuns: 5000 },
		);
	});

	it('reads every date of the subset', () => {
		fc.assert(
			fc.property(date, ({ text }) => parseEdtf(text) !== undefined),
			{ numRuns: 2000 },
		);
	});

	it('agrees with the calendar on which days there are', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1000, max: 9999 }),
				fc.integer({ min: 0, max: 13 }),
				fc.integer({ min: 0, max: 32 }),
				(year, month, day) => {
					const there = new Date(Date.UTC(year, month - 1, day));
					const exists = there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
					expect(parseEdtf(`${year}-${pad(month)}-${pad(day)}`) !== undefined).toBe(exists);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('extent()', () => {
	it('keeps a year a year: solid from its first moment to its last', () => {
		expect(extent(parsed('1932'))).toEqual({ possibleStart: 1932, coreStart: 1932, coreEnd: 1933, possibleEnd: 1933 });
	});

	it('places months and days by the days of their own year', () => {
		expect(extent(parsed('1932-03')).coreStart).toBeCloseTo(1932 + 60 / 366, 12);
		expect(extent(parsed('1931-03')).coreStart).toBeCloseTo(1931 + 59 / 365, 12);
		expect(extent(parsed('1938-12-31')).coreEnd).toBe(1939);
		expect(extent(parsed('1938-12')).coreEnd).toBe(1939);
	});

	it('widens what is about by two years on its own side, and leaves the core', () => {
		expect(approximateYears).toBe(2);
		expect(extent(parsed('2014~'))).toEqual({ possibleStart: 2012, coreStart: 2014, coreEnd: 2015, possibleEnd: 2017 });
		expect(extent(parsed('1970~/1989'))).toEqual({ possibleStart: 1968, coreStart: 1970, coreEnd: 1990, possibleEnd: 1990 });
		expect(extent(parsed('1970/1989~'))).toEqual({ possibleStart: 1970, coreStart: 1970, coreEnd: 1990, possibleEnd: 1992 });
	});

	it('draws an interval of decades solid from middle to middle and dashed over all of both', () => {
		expect(extent(parsed('197X/198X'))).toEqual({ possibleStart: 1970, coreStart: 1975, coreEnd: 1985, possibleEnd: 1990 });
		expect(extent(parsed('197X/1989'))).toEqual({ possibleStart: 1970, coreStart: 1975, coreEnd: 1990, possibleEnd: 1990 });
		expect(extent(parsed('1970/198X'))).toEqual({ possibleStart: 1970, coreStart: 1970, coreEnd: 1985, possibleEnd: 1990 });
	});

	it('marks a decade alone in its middle and dashes all of it', () => {
		expect(extent(parsed('197X'))).toEqual({ possibleStart: 1970, coreStart: 1975, coreEnd: 1975, possibleEnd: 1980 });
		expect(extent(parsed('197X~'))).toEqual({ possibleStart: 1968, coreStart: 1975, coreEnd: 1975, possibleEnd: 1982 });
	});

	it('shrinks a core that would turn round to the end that is known better', () => {
		expect(extent(parsed('1977/197X'))).toEqual({ possibleStart: 1977, coreStart: 1977, coreEnd: 1977, possibleEnd: 1980 });
		expect(extent(parsed('193X/1932'))).toEqual({ possibleStart: 1930, coreStart: 1933, coreEnd: 1933, possibleEnd: 1933 });
	});

	it('draws an open end to the edge it is given, and without end where it is given none', () => {
		expect(extent(parsed('1962/..'), 2030)).toEqual({ possibleStart: 1962, coreStart: 1962, coreEnd: 2030, possibleEnd: 2030 });
		expect(extent(parsed('1962/..')).possibleEnd).toBe(Infinity);
		expect(extent(parsed('1962/..'), 1900).coreEnd).toBe(1963);
	});

	it('keeps possible start, core and possible end in order, within the years of the date', () => {
		fc.assert(
			fc.property(date, ({ text, from, to }) => {
				const { possibleStart, coreStart, coreEnd, possibleEnd } = extent(parsed(text));
				expect(possibleStart).toBeLessThanOrEqual(coreStart);
				expect(coreStart).toBeLessThanOrEqual(coreEnd);
				expect(coreEnd).toBeLessThanOrEqual(possibleEnd);
				expect(possibleStart).toBeGreaterThanOrEqual(from - approximateYears);
				expect(possibleEnd).toBeLessThanOrEqual(to + approximateYears);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('formatEdtf()', () => {
	it.each([
		['1932', '1932', '1932'],
		['1938-12', 'december 1938', 'December 1938'],
		['1938-12-20', '20 december 1938', '20 December 1938'],
		['193X', '1930-talet', 'the 1930s'],
		['2014~', 'omkring 2014', 'about 2014'],
		['193X~', 'omkring 1930-talet', 'about the 1930s'],
		['1932/1939', '1932–1939', '1932–1939'],
		['197X/198X', '1970-talet–1980-talet', 'the 1970s–1980s'],
		['197X/1989', '1970-talet–1989', 'the 1970s–1989'],
		['1970/198X', '1970–1980-talet', '1970–the 1980s'],
		['1935-05/1938-12', 'maj 1935–december 1938', 'May 1935–December 1938'],
		['1935-05/1935-12', 'maj–december 1935', 'May–December 1935'],
		['1935-05-03/1935-05-09', '3–9 maj 1935', '3–9 May 1935'],
		['1935-05-03/1935-06-09', '3 maj–9 juni 1935', '3 May–9 June 1935'],
		['1938-12-20/1939', '20 december 1938–1939', '20 December 1938–1939'],
		['2014~/2018', 'omkring 2014–2018', 'about 2014–2018'],
		['1932/1932', '1932', '1932'],
		['1962/..', 'sedan 1962', 'since 1962'],
		['196X/..', 'sedan 1960-talet', 'since the 1960s'],
		['1962~/..', 'sedan omkring 1962', 'since about 1962'],
	])('speaks %s as "%s" and "%s"', (value, swedish, english) => {
		expect(formatEdtf(value, 'sv')).toBe(swedish);
		expect(formatEdtf(value, 'en')).toBe(english);
	});

	it('says what to write where the value is not a date', () => {
		expect(() => formatEdtf('1932-13', 'sv')).toThrow(
			new RangeError('"1932-13" is not an EDTF date. Write one such as "1932", "1938-12-20", "193X", "2014~" or "1970/1989".'),
		);
	});

	it('speaks every date of the subset without X, ~ and hyphens between figures', () => {
		fc.assert(
			fc.property(date, fc.constantFrom('sv' as const, 'en' as const), ({ text }, locale) => {
				expect(formatEdtf(text, locale)).not.toMatch(/X|~|\d-\d|\.\./);
			}),
		);
	});

	it('says the same day east of the date line as in UTC', () => {
		const zone = process.env.TZ;
		process.env.TZ = 'Pacific/Kiritimati';
		try {
			expect(new Date(2000, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
			expect(formatEdtf('1938-12-31', 'sv')).toBe('31 december 1938');
			expect(extent(parsed('1938-12-31')).coreEnd).toBe(1939);
			process.env.TZ = 'Pacific/Pago_Pago';
			expect(new Date(2000, 0, 1).getTimezoneOffset()).toBe(11 * 60);
			expect(formatEdtf('1938-01-01', 'en')).toBe('1 January 1938');
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});
});

describe('yearLabel()', () => {
	it.each([
		['1948', '1948'],
		['1948-01-01', '1948'],
		['2014~', '2014'],
		['193X', '1930'],
		['1930/1939', '1930–1939'],
		['1935-05/1935-12', '1935'],
		['197X/198X', '1970–1980'],
		['1962/..', '1962–'],
	])('labels %s "%s"', (value, label) => {
		expect(yearLabel(value)).toBe(label);
	});

	it('throws where the value is not a date', () => {
		expect(() => yearLabel('maj 1935')).toThrow(RangeError);
	});
});

describe('explainEdtf()', () => {
	it('tells a day that never was from a reversed interval and from what is not EDTF at all', () => {
		expect(explainEdtf('1938-13')).toBe('"1938-13" names a month or day that does not exist.');
		expect(explainEdtf('1930/1938-02-30')).toBe('"1938-02-30" names a month or day that does not exist.');
		expect(explainEdtf('1939/1932')).toBe('"1939/1932" ends before it begins.');
		expect(explainEdtf('maj 1935')).toBe('"maj 1935" is not a date in EDTF.');
		expect(explainEdtf('1962/..')).toBeUndefined();
	});

	it('explains exactly what parseEdtf() refuses', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'019X~/-.') }), (value) => {
				expect(explainEdtf(value) === undefined).toBe(parseEdtf(value) !== undefined);
			}),
		);
	});
});

describe('suggestEdtf()', () => {
	it.each([
		['1948-1950', '1948/1950'],
		['1948–1950', '1948/1950'],
		['1930s', '193X'],
		['1930-talet', '193X'],
		['ca 2014', '2014~'],
		['omkring 2014', '2014~'],
		['2014?', '2014~'],
		['1962–', '1962/..'],
		['1938-5', '1938-05'],
		['1939/1932', '1932/1939'],
	])('takes %j for %s', (value, meant) => {
		expect(suggestEdtf(value)).toBe(meant);
	});

	it('suggests nothing where nothing is likely or nothing is wrong', () => {
		expect(suggestEdtf('förr')).toBeUndefined();
		expect(suggestEdtf('1950-1948')).toBeUndefined();
		expect(suggestEdtf('1948')).toBeUndefined();
	});
});

describe('formatEdtf() and the first decade of a century', () => {
	it('never calls it by the name that Swedish gives the century', () => {
		expect(formatEdtf('200X', 'sv')).toBe('2000–2009');
		expect(formatEdtf('200X/201X', 'sv')).toBe('omkring 2000–2019');
		expect(formatEdtf('199X/200X', 'sv')).toBe('omkring 1990–2009');
		expect(formatEdtf('200X', 'en')).toBe('the 2000s');
	});
	it('says "about" once where both ends are', () => {
		expect(formatEdtf('1930~/1934~', 'sv')).toBe('omkring 1930–1934');
		expect(formatEdtf('1930~/1934~', 'en')).toBe('about 1930–1934');
	});
});
