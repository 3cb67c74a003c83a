import type { Language } from '../kernel/language';

const formats = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') };

/** 1191 is "1 191" in Swedish (with a space that does not break) and "1,191" in English. */
export const formatNumber = (number: number, language: Language): string => formats[language].format(number);
