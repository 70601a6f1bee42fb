/** A text with a capital at its start, for a title: terms are written as they stand within a sentence. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
