import { describe, expect, it } from 'vitest';
import { eventDate } from '../../../src/reading/event-date.ts';

describe('eventDate()', () => {
	it('refuses what is no date, by name', () => {
		expect(() => eventDate({ date: 'snart', dateMeans: 'lasting' }, 'sv')).toThrow('"snart" is not an EDTF date.');
		expect(() => eventDate({ date: '1947/snart', dateMeans: 'decided-then-in-force' }, 'sv')).toThrow('"snart" is not an EDTF date.');
	});
	it('writes what lasted as a span', () => {
		expect(eventDate({ date: '1965/1974', dateMeans: 'lasting' }, 'sv')).toBe('1965–1974');
	});
	it('writes a decision and its coming into force as two days, in either language', () => {
		const event = { date: '1947-06-26/1948-01-01', dateMeans: 'decided-then-in-force' } as const;
		expect(eventDate(event, 'sv')).toBe('beslutat 26 juni 1947, i kraft 1 januari 1948');
		expect(eventDate(event, 'en')).toBe('decided 26 June 1947, in force 1 January 1948');
	});
	it('writes a decision alone as a date', () => {
		expect(eventDate({ date: '1948-01-01', dateMeans: 'decided-then-in-force' }, 'sv')).toBe('1 januari 1948');
	});
	it('keeps the day it is given, whatever the time zone', () => {
		expect(process.env['TZ']).toBe('America/Los_Angeles');
		expect(eventDate({ date: '1974-01-01', dateMeans: 'lasting' }, 'sv')).toBe('1 januari 1974');
	});
});
