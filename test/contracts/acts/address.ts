import type { Act, Given } from './act';

/** Where the form for that act is sent, or the page stands. */
export const addressOf = (path: string, given: Given, act?: Act, id = idIn(path, given)): string =>
  act?.address?.(given) ??
  path
    .replace(':id', id)
    .replace(':rule', 'due_in_14')
    .replace(':kind/:part', `medborgarloften/${given.set.publicId}`)
    .replace(':occurrenceId', given.occurrenceId)
    .replace(':activityId', given.walks.id)
    .replace(':file', 'aktiviteter.csv')
    .replace(':recipient', 'styrelse')
    .replace(':promiseId', given.promises[0]?.id ?? '')
    .replace(':feedbackId', given.followUp?.feedbackId ?? '')
    .replace(':signatoryId', given.signatoryId)
    .replace(':dialogueId', given.dialogueId)
    .replace(':measurementId', given.indicatorId)
    .replace(':assignmentId', given.politicalAssignmentId);

function idIn(path: string, given: Given): string {
  const subjects: Readonly<Record<string, string | undefined>> = {
    administration: given.spare.userId,
    aktiviteter: given.walks.id,
    // What became of an act is read by whoever did it alone: here it is nobody's.
    'flera-aktiviteter': given.spare.userId,
    fokusomraden: given.areaId,
    indikatorer: given.indicatorId,
    lagesbilder: given.pictureId,
    loften: given.set.id,
    loftespunkter: given.promises[0]?.id,
    omraden: given.districtId,
    partner: given.partnerId,
    overenskommelser: given.agreementId,
    paminnelser: given.town.ekhamra,
    tillfallen: given.occurrenceId,
    uppfoljningar: given.followUp?.id,
  };
  const id = subjects[path.split('/')[2] ?? ''];
  if (path.includes(':id') && !id) throw new Error(`What ${path} is about is not there`);
  return id ?? '';
}
