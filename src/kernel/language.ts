export type Language = 'sv' | 'en';

/** A text in every language of the product. `const en: typeof sv` makes the compiler compare the keys. */
export type Bilingual<Text> = Record<Language, Text>;
