/** In bytes: a file that is larger is not taken. */
export const largestFile = 5 * 1024 * 1024;

/** Unpacked, in bytes: what a workbook may hold. */
export const mostUnpacked = 40 * 1024 * 1024;

/** How far from the corner of a sheet anything may stand. */
export const mostRows = 2_000;
export const mostColumns = 200;
