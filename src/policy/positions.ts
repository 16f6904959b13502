import type { Json, JsonMap, Path } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import type { ExpectedType } from '#logic/index.ts';
import type { Standing } from './availability.ts';
import type { PolicyDraft } from './document.ts';
import { toPointer } from './pointer.ts';

/** A rule of a policy, and where it stands. */
export interface Position {
  readonly path: string;
  readonly rule: Json;
  readonly expected: ExpectedType;
  readonly standing: Standing;
}

/** Every rule of a policy, in the order of the document. A `repeat` that is a duration is the rule that gives its minutes. Pure. */
export function rulePositions(policy: PolicyDraft): readonly Position[] {
  const positions: Position[] = [];
  const add = (
    holder: object | null | undefined,
    key: string,
    path: Path,
    expected: ExpectedType,
    standing: Standing = 'other',
  ): void => {
    if (!holder || !Object.hasOwn(holder, key)) return;
    const rule = (holder as JsonMap)[key] ?? null;
    positions.push({ path: toPointer([...path, key]), rule, expected, standing });
  };
  add(policy.incident, 'when', ['incident'], 'boolean', 'incident');
  for (const name of Object.keys(policy.conditions ?? {})) add(policy.conditions, name, ['conditions'], 'boolean');
  policy.severities?.forEach((severity, index) => {
    add(severity, 'when', ['severities', index], 'boolean', 'severity');
    for (const key of ['acknowledge-within', 'update-every'] as const)
      if (typeof severity?.[key] === 'object') add(severity, key, ['severities', index], 'minutes', 'promise');
  });
  for (const [id, role] of Object.entries(policy.roles ?? {})) {
    add(role, 'who', ['roles', id], 'people');
    add(role, 'otherwise', ['roles', id], 'people');
  }
  policy.triggers?.forEach((trigger, index) => {
    add(trigger, 'when', ['triggers', index], 'boolean');
    add(trigger, 'repeat', ['triggers', index], 'number');
  });
  return positions.map((position) =>
    position.expected === 'number' ? { ...position, rule: minutes(position.rule) } : position,
  );
}

function minutes(repeat: Json): Json {
  const seconds = typeof repeat === 'string' ? parseDuration(repeat) : null;
  return seconds === null ? repeat : seconds / 60;
}
