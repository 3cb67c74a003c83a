import { aFilledDemo } from './a-filled-demo';

/** The last is half an hour after midnight in Sweden, on 1 January. */
['2026-01-02T11:00:00Z', '2026-12-30T11:00:00Z', '2026-12-31T23:30:00Z'].forEach(aFilledDemo);
