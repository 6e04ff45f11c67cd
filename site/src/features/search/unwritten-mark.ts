/** Stands in the index before the words that a page is found by though they are not written on it. */
export const unwrittenMark = '⁂';
