// Writes rows as CSV (RFC 4180).

/** @param {string[][]} rows */
export const csvOf = (rows) => rows.map((row) => row.map(fieldOf).join(",")).join("\r\n");

/** @param {string} words */
const fieldOf = (words) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
