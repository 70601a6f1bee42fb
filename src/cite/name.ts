/** A person by family and given name, or a body by its whole name. */
export type CslName = { family: string; given?: string | undefined } | { literal: string };
