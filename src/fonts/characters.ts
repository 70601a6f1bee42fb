const range = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** Every character that the fonts are made with: ASCII, Latin-1 with its letters, and the typographer's marks. */
export const characters = range(0x20, 0x7e) + range(0xa0, 0xff) + 'Œœ–—‘’‚“”„•…‹›€−';
