/**
 * Three-way merge of a form that was held open: a field only one side changed takes that side's value.
 * @param was what the form showed when it was opened
 * @returns the merged values, and the fields that both changed, differently
 */
export function mergeEdits<Fields extends Record<string, string>>(
  was: Fields,
  typed: Fields,
  saved: Fields,
): { readonly merged: Fields; readonly conflicts: readonly (keyof Fields)[] } {
  const merged = { ...typed };
  const conflicts: (keyof Fields)[] = [];
  for (const field of Object.keys(typed) as (keyof Fields)[]) {
    if (typed[field] === was[field]) merged[field] = saved[field];
    else if (saved[field] !== was[field] && saved[field] !== typed[field]) conflicts.push(field);
  }
  return { merged, conflicts };
}
