/** For a word that begins a sentence or a choice: "väder eller årstid" becomes "Väder eller årstid". */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
