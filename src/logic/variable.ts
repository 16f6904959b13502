/** `var`: a fact of this policy, or inside a quantifier the element; with a default, what may stand in for it. */
import { nearest } from '#domain/nearest.ts';
import type { Path } from '#domain/rule.ts';
import { lowest } from './absent.ts';
import { type Context, kind } from './context.ts';
import { printJson, UNKNOWN, value } from './literal.ts';
import { remedyForFact } from './near-fact.ts';
import { remedyFor } from './remedy.ts';
import type { FactSpec, FactType, OperandType } from './types.ts';

/** The type of `{var: [name, otherwise]}`; `otherwise` is null without a default. */
export function variable(
  name: unknown,
  otherwise: OperandType | null,
  path: Path,
  at: (index: number) => Path,
  context: Context,
): OperandType {
  if (typeof name !== 'string') {
    context.report(
      'bad-fact',
      at(0),
      'A fact is named by its path, such as `severity.id`.',
      'Write a path, or the value itself without `var`.',
    );
    return UNKNOWN;
  }
  const fact = context.scope.get(name);
  if (context.element !== null) return element(name, fact !== undefined, context.element, at, context);
  if (!fact) {
    const remedy = remedyForFact(name, [...context.scope.keys()]);
    context.report('unknown-fact', at(0), `There is no fact \`${name}\` in this policy.`, remedy);
    return UNKNOWN;
  }
  const absent = fact.absent && !context.guarded.has(name);
  if (otherwise === null) return { type: fact.type, literal: undefined, fact, absent };
  const growing = [fact, otherwise.fact].find((one) => one?.time);
  if (growing) {
    context.report(
      'time-misused',
      path,
      `\`${growing.path}\` grows with time and takes part in no default.`,
      `Guard it in the same \`and\` instead: \`and: [{"!=": [{var: ${growing.path}}, null]}, …]\`.`,
    );
    return UNKNOWN;
  }
  return withDefault(fact, otherwise, absent, at(1), context);
}

function element(
  name: string,
  known: boolean,
  type: FactType,
  at: (index: number) => Path,
  context: Context,
): OperandType {
  if (name === '') return value(type);
  context.report(
    'fact-out-of-scope',
    at(0),
    `Inside \`some\`, \`none\` and \`all\` only the element can be read, as \`{var: ""}\`; \`${name}\` is null there.`,
    known ? 'Compare with it outside, joined by `and`.' : 'Write `{var: ""}` for the element.',
  );
  return UNKNOWN;
}

/** The type of a fact with something that stands in for it where it is absent; `path` is where that stands. */
function withDefault(
  fact: FactSpec,
  otherwise: OperandType,
  absent: boolean,
  path: Path,
  context: Context,
): OperandType {
  if (otherwise.type.kind === 'unknown') return UNKNOWN;
  const { literal } = otherwise;
  if (fact.type.kind === 'enum' && typeof literal === 'string') {
    const { name, values } = fact.type;
    if (!values.includes(literal)) {
      const near = nearest(printJson(literal), values);
      context.report(
        'unknown-value',
        path,
        `\`${literal}\` is no ${name} of this policy.`,
        near ? `Did you mean \`${near}\`?` : remedyFor(otherwise, fact.type),
      );
    }
  } else if (!standsIn(fact, otherwise)) {
    context.report(
      'type-mismatch',
      path,
      `\`${fact.path}\` is ${kind({ ...otherwise, type: fact.type })}, but its default is ${kind(otherwise)}.`,
      remedyFor(otherwise, fact.type),
    );
    return UNKNOWN;
  }
  return { ...value(widen(fact.type, otherwise)), absent: absent && otherwise.absent };
}

function standsIn({ type }: FactSpec, otherwise: OperandType): boolean {
  if (type.kind === 'enum' && otherwise.type.kind === 'enum') return type.name === otherwise.type.name;
  return type.kind === otherwise.type.kind;
}

/** A number may be as low as its default; one of a few texts may be its default too. */
function widen(type: FactSpec['type'], { type: other, literal }: OperandType): OperandType['type'] {
  if (type.kind === 'string' && type.values !== undefined)
    return typeof literal === 'string' ? { ...type, values: [...type.values, literal] } : { kind: 'string' };
  if (type.kind !== 'number' || other.kind !== 'number') return type;
  const low = Math.min(lowest(type), lowest(other));
  const positive = type.positive === true && other.positive === true;
  return { kind: 'number', min: Number.isFinite(low) ? low : null, positive };
}
