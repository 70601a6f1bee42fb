import { expect, it } from 'vitest';
import { areShortcutsOn, shortcutsKey, storedShortcuts } from '../../../src/reading/shortcuts.ts';

it('shortcuts are on until they have been turned off, whatever else is stored', () => {
	expect([null, '', 'on', 'OFF', 'nonsense'].map(areShortcutsOn)).toEqual([true, true, true, true, true]);
	expect(areShortcutsOn('off')).toBe(false);
});

it('what is stored says what was chosen, and nothing is stored while they are on', () => {
	expect([true, false].map((areOn) => areShortcutsOn(storedShortcuts(areOn)))).toEqual([true, false]);
	expect(storedShortcuts(true)).toBeNull();
});

it('the key of the choice names the site, so that no other on the same host takes it', () => {
	expect(shortcutsKey).toMatch(/^investeringsperspektivet:/);
});
