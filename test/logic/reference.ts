/** `json-logic-js` with the three additions of the language, each written anew: what the engine is held to. */
import jsonLogic from 'json-logic-js';
import type { Json } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const isWordAt = (word: string, place: 'start' | 'end'): boolean =>
  new RegExp(place === 'start' ? String.raw`^[\p{L}\p{M}\p{N}_]` : String.raw`[\p{L}\p{M}\p{N}_]$`, 'u').test(word);

function hasWord(text: string, word: string): boolean {
  const before = isWordAt(word, 'start') ? String.raw`(?<![\p{L}\p{M}\p{N}_])` : '';
  const after = isWordAt(word, 'end') ? String.raw`(?![\p{L}\p{M}\p{N}_])` : '';
  const pattern = word.split(/\s+/).map(escapePattern).join(String.raw`\s+`);
  return new RegExp(before + pattern + after, 'iu').test(text);
}

jsonLogic.add_operation('duration', (text: string) => (parseDuration(text) ?? Number.NaN) / 60);
jsonLogic.add_operation('contains', (text: Json, words: Json) =>
  [words].flat().some((word) => typeof text === 'string' && hasWord(text, word as string)),
);
jsonLogic.add_operation('lookup', (_name: string, key: Json, rows: readonly (readonly [string, Json])[]) => {
  const at = (wanted: string): Json | undefined => rows.find(([one]) => one === wanted)?.[1];
  return (key === null ? undefined : at(`${key as string | number}`)) ?? at('*') ?? null;
});

export const reference = (rule: Json, data: unknown): Json => jsonLogic.apply(rule as never, data) as Json;
export const truthy = (value: Json): boolean => jsonLogic.truthy(value);
