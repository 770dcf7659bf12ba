/** Stands in a proposal where the rules know no answer: a person must write one. */
export const UNKNOWN = '?';
export type Unknown = typeof UNKNOWN;

/** A shape of which any field may still be open. */
export type Open<T> = { [K in keyof T]: T[K] | Unknown };
