import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'indicator.name_missing': 'Skriv vad som mäts, högst 300 tecken.',
    'indicator.level_missing': 'Välj vad indikatorn säger något om.',
    'indicator.source_missing': 'Skriv varifrån siffrorna kommer, högst 300 tecken.',
    'indicator.unit_missing': 'Skriv enheten, högst 100 tecken.',
    'indicator.direction_missing': 'Välj åt vilket håll som är bättre.',
    'indicator.geography_missing': 'Välj vilket område siffrorna gäller.',
    'indicator.district_missing': 'Välj ett område i kommunen.',
    'indicator.district_superfluous': 'Ett område kan bara väljas när siffrorna gäller en del av kommunen.',
    'indicator.text_too_long': 'Texten är för lång.',
    'indicator.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'indicator.value_malformed': 'Skriv ett tal med högst tre decimaler, till exempel 28,5.',
    'indicator.n_malformed': 'Skriv ett helt antal, noll eller mer.',
    'indicator.period_reversed': 'Periodens första dag ligger efter den sista.',
    'indicator.measured_in_the_future': 'Dagen kan inte ligga framåt i tiden.',
    'indicator.baseline_half_filled': 'Fyll i både dag och värde för utgångsläget, eller inget av dem.',
    'indicator.baseline_exists': 'Det finns redan ett utgångsläge. Rätta det i stället om något är fel.',
    'indicator.already_corrected': 'Mätningen är redan rättad. Rätta den senaste i stället.',
    'indicator.correction_unexplained': 'Skriv varför mätningen rättas.',
    'indicator.promise_unknown': 'Löftet hör inte till medborgarlöftet.',
    'indicator.focus_area_unknown': 'Fokusområdet hör inte till medborgarlöftet.',
  },
};

const en: typeof sv = {
  refusals: {
    'indicator.name_missing': 'Enter what is measured, at most 300 characters.',
    'indicator.level_missing': 'Choose what the indicator tells of.',
    'indicator.source_missing': 'Enter where the figures come from, at most 300 characters.',
    'indicator.unit_missing': 'Enter the unit, at most 100 characters.',
    'indicator.direction_missing': 'Choose which direction is better.',
    'indicator.geography_missing': 'Choose which area the figures are about.',
    'indicator.district_missing': 'Choose a district of the municipality.',
    'indicator.district_superfluous':
      'A district can be chosen only when the figures are about a part of the municipality.',
    'indicator.text_too_long': 'The text is too long.',
    'indicator.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'indicator.value_malformed': 'Enter a number with at most three decimals, for example 28.5.',
    'indicator.n_malformed': 'Enter a whole number, zero or more.',
    'indicator.period_reversed': 'The first day of the period is after the last.',
    'indicator.measured_in_the_future': 'The day cannot lie in the future.',
    'indicator.baseline_half_filled': 'Fill in both day and value of the baseline, or neither.',
    'indicator.baseline_exists': 'There is already a baseline. Correct it instead if something is wrong.',
    'indicator.already_corrected': 'The measurement is already corrected. Correct the latest one instead.',
    'indicator.correction_unexplained': 'Enter why the measurement is corrected.',
    'indicator.promise_unknown': 'The promise does not belong to the promise set.',
    'indicator.focus_area_unknown': 'The focus area does not belong to the promise set.',
  },
};

export const indicatorRefusals: Bilingual<typeof sv> = { sv, en };
