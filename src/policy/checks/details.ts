import { answerKey } from '#domain/spelling.ts';
import type { PolicyDraft } from '#policy/document.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';

/** Values of details that have none, and values that are one and the same answer. Pure. */
export function checkDetails(policy: PolicyDraft): readonly Problem[] {
  return Object.entries(policy.incident?.details ?? {}).flatMap(([name, detail]) => {
    const path = toPointer(['incident', 'details', name]);
    const { type, values, 'on-other': onOther } = detail ?? {};
    const isChoice = type === 'string' || type === 'list';
    const misplacedKey = (key: 'values' | 'on-other'): Problem =>
      problem('values-of-type', path, { found: type ?? '', kind: key }, { key });
    return [
      ...(values && type && !isChoice ? [misplacedKey('values')] : []),
      ...(onOther && type && (!isChoice || !values) ? [misplacedKey('on-other')] : []),
      ...twice(values ?? [], `${path}/values`),
    ];
  });
}

function twice(values: readonly (string | null)[], path: string): readonly Problem[] {
  const known = new Map<string, string>();
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const other = known.get(answerKey(value));
    known.set(answerKey(value), other ?? value);
    // That one text stands there twice is a problem of shape.
    return other === undefined || other === value
      ? []
      : [problem('value-twice', path + toPointer([index]), { found: value, other })];
  });
}
