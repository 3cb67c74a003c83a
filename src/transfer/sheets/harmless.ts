/** What a spreadsheet would take for a formula, and what has been made harmless before. */
const formula = /^'*[=+\-@\t\r]/;

/** Text that a spreadsheet shows and never runs, also after it has been saved in another format. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before it was made harmless. */
export const unharmed = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
