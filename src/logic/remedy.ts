/** What to write instead of a value of another kind than is wanted. */
import { parseDuration } from '#domain/time.ts';
import { article } from './context.ts';
import { kindOf, type OperandType } from './types.ts';

/** What YAML 1.1 read as true and false, and people write still. */
const OF_OLD_YAML: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

/** How `found` becomes one of the kind of `wanted`: the commonest slips are a duration as text, and quotes too many or too few. */
export function remedyFor(found: OperandType, wanted: OperandType['type']): string {
  const { literal } = found;
  if (wanted.kind === 'enum') return `Name a ${wanted.name}: ${wanted.values.map((one) => `\`${one}\``).join(', ')}.`;
  if (wanted.kind === 'time') return 'Write an instant in UTC, such as `2026-11-23T10:00:00Z`.';
  if (wanted.kind === 'number' && typeof literal === 'string') {
    if (isDurationText(found)) return `Write \`{duration: ${literal}}\`, which is in minutes.`;
    if (/^-?\d+(?:\.\d+)?$/.test(literal)) return `Take the quotes off: \`${literal}\`.`;
  }
  if (wanted.kind === 'boolean') {
    if (literal === 'true' || literal === 'false') return `Take the quotes off: \`${literal}\`.`;
    const meant = typeof literal === 'string' ? OF_OLD_YAML.get(literal.toLowerCase()) : undefined;
    if (typeof literal !== 'string' || meant === undefined) return 'Write `true` or `false`.';
    return `Write \`${meant}\`: to YAML, \`${literal}\` is text.`;
  }
  if (wanted.kind === 'string' && (typeof literal === 'number' || typeof literal === 'boolean'))
    return `Quote it: \`"${String(literal)}"\`.`;
  return `Write ${article(kindOf({ ...found, type: wanted }))} here.`;
}

/** A duration that lost its operator. */
export const isDurationText = ({ literal }: OperandType): boolean =>
  typeof literal === 'string' && (parseDuration(literal) ?? 0) > 0;
