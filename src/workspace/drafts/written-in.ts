import type { WrittenForm } from '../../http/drafts';
import { InvalidInput } from '../../http/invalid-input';
import { ownAddress } from '../../http/own-address';
import { draftFields, seenDrafts } from '../../http/unsent-forms';
import type { SavedDraft } from './draft.dto';

export const writtenIn = ({ key, before, action, form, address, fields }: SavedDraft): WrittenForm => ({
  key,
  before: seenDrafts(before),
  action,
  form,
  address: ownAddress(address) ?? '/arbete',
  fields: draftFields(objectIn(fields)),
});

function objectIn(json: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(json)) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InvalidInput([{ field: 'fields', code: 'input.malformed' }]);
  }
}
