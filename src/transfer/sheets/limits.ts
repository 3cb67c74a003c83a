/** In bytes: a file that is larger is not taken. */
export const largestFile = 5 * 1024 * 1024;

/** Unpacked, in bytes: what a workbook may hold. */
export const mostUnpacked = 20 * 1024 * 1024;

/** In all parts of a workbook: so many make each of its cells a few times over. */
export const mostTags = 600_000;

/** How far from the corner of a sheet anything may stand. */
export const mostRows = 2_000;
export const lastRow = mostRows * 5;
export const mostColumns = 200;

/** In bytes: a line of text that is longer lacks a quotation mark, or is no row. */
export const longestLine = 100_000;
