import type { Json, Path } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import type { Context } from './context.ts';
import type { OperandType } from './types.ts';

export const UNKNOWN: OperandType = { type: { kind: 'unknown' }, literal: undefined, fact: null, absent: false };

export const value = (type: OperandType['type']): OperandType => ({
  type,
  literal: undefined,
  fact: null,
  absent: false,
});

/** A JSON value as it would be written, for messages. */
export const printJson = (json: Json | undefined): string =>
  typeof json === 'string' ? json : JSON.stringify(json ?? null);

/** A value written down. */
export function literal(written: Json): OperandType {
  const typedAs = (type: OperandType['type']): OperandType => ({ type, literal: written, fact: null, absent: false });
  if (typeof written === 'boolean') return typedAs({ kind: 'boolean' });
  if (typeof written === 'number') return typedAs({ kind: 'number', min: written, positive: written > 0 });
  return typedAs(typeof written === 'string' ? { kind: 'string' } : { kind: 'null' });
}

/** `{duration: 45m}`: minutes, more than none but for `repeat`. */
export function duration(written: Json, path: Path, context: Context): OperandType {
  const seconds = typeof written === 'string' ? parseDuration(written) : null;
  if (seconds === null || (seconds === 0 && !context.mayBeZero)) {
    const found = `\`${printJson(written)}\``;
    context.report(
      seconds === null ? 'bad-duration' : 'zero-duration',
      path,
      seconds === null ? `${found} is no duration.` : `${found} is no time at all; only \`repeat\` may be zero.`,
      seconds === null
        ? 'Write it as `90s`, `15m`, `1h30m`, `2d` or `1w`.'
        : 'Write a duration above zero, such as `15m`.',
    );
    return UNKNOWN;
  }
  return {
    type: { kind: 'number', min: seconds / 60, positive: seconds > 0 },
    literal: seconds / 60,
    fact: null,
    absent: false,
  };
}
