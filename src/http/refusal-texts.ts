import { Injectable } from '@nestjs/common';
import type { Bilingual, Language } from '../kernel/language';
import type { Refusal } from '../kernel/refusal';

type Texts = Bilingual<{ readonly refusals: Readonly<Record<string, string>> }>;

/** Finds the words for a refusal's code; each concept keeps its own, the composition root brings them together. */
@Injectable()
export class RefusalTexts {
  constructor(private readonly concepts: readonly Texts[]) {}

  explain(refusal: Pick<Refusal, 'code' | 'values'>, language: Language): string {
    const text = this.concepts.map((texts) => texts[language].refusals[refusal.code]).find(Boolean);
    if (!text) throw new Error(`No text for the refusal ${refusal.code}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => inWords(refusal.values[name] ?? '', language));
  }
}

const decimals = {
  sv: new Intl.NumberFormat('sv-SE', { useGrouping: false }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: false }),
};

const inWords = (value: string | number, language: Language): string =>
  typeof value === 'number' ? decimals[language].format(value) : value;
