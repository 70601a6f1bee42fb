/** Whether the keys without Ctrl that chapters answer to are on: kept in the reader's own browser, as `off` where they are not. */
export const shortcutsKey = 'investeringsperspektivet:keys';

const off = 'off';

/** Whether they are on, by what is stored: they are, unless the reader has turned them off. */
export const areShortcutsOn = (stored: string | null): boolean => stored !== off;

/** What is to be stored; null where nothing is, since on is how they are from the start. */
export const storedShortcuts = (areOn: boolean): string | null => (areOn ? null : off);
