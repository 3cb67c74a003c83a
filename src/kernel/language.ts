export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product. `const en: typeof sv` makes the compiler compare the keys. */
export type Bilingual<Text> = Record<Language, Text>;
