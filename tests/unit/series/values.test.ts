import { describe, expect, it } from 'vitest';
import { formatTick, formatValue, formatYears } from '../../../src/series/values.ts';
import { madeUp } from './made-up.ts';

const percent = madeUp({ draw: 'line', values: { '1930': 2.6 } });
const plain = { ...percent, unit: { sv: 'miljoner kronor', en: 'million kronor' } };

describe('formatValue', () => {
	it('sets the sign after a no-break space in Swedish, close in English', () => {
		expect(formatValue(33.696, percent, 'sv')).toBe('33,7\u00a0%');
		expect(formatValue(33.696, percent, 'en')).toBe('33.7%');
	});
	it('writes the bare number where the unit is no percentage', () => {
		expect(formatValue(2.6, plain, 'sv')).toBe('2,6');
	});
});

describe('formatTick', () => {
	it('writes round values without decimals, and the unit in full where asked to', () => {
		expect(formatTick(10, percent, 'sv', false)).toBe('10\u00a0%');
		expect(formatTick(30, percent, 'sv', true)).toBe('30\u00a0%\u00a0av\u00a0BNP');
		expect(formatTick(30, percent, 'en', true)).toBe('30%\u00a0of\u00a0GDP');
		expect(formatTick(30, plain, 'en', true)).toBe('30\u00a0million\u00a0kronor');
	});
	it('keeps the decimals of a value that is not whole', () => {
		expect(formatTick(0.5, percent, 'sv', false)).toBe('0,5\u00a0%');
	});
});

describe('formatYears', () => {
	it('writes one year once and several with an en dash', () => {
		expect(formatYears([1940])).toBe('1940');
		expect(formatYears([1950, 1940])).toBe('1940–1950');
	});
});
