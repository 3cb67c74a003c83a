import { aFilledDemo } from './a-filled-demo';

['2026-02-28T11:00:00Z', '2026-06-20T11:00:00Z', '2026-11-22T11:00:00Z'].forEach(aFilledDemo);
