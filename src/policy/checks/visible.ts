import { isVisible } from '#domain/neutralise.ts';
import type { PolicyDraft } from '#policy/document.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';

/** Names and texts that people are to read, and in which there is nothing to see. Pure. */
export function checkVisible({
  incident,
  severities,
  roles,
  levels,
  triggers,
  review,
  templates,
}: PolicyDraft): readonly Problem[] {
  return [
    ...unseenIn(incident, ['incident'], ['label']),
    ...entries(incident?.details).flatMap(([name, one]) =>
      unseenIn(one, ['incident', 'details', name], ['heading', 'values']),
    ),
    ...entries(severities).flatMap(([index, one]) => unseenIn(one, ['severities', index], ['name', 'label'])),
    ...entries(roles).flatMap(([id, one]) => unseenIn(one, ['roles', id], ['name', 'does'])),
    ...entries(levels).flatMap(([index, one]) => unseenIn(one, ['levels', index], ['name', 'label'])),
    ...entries(triggers).flatMap(([index, one]) => [
      ...unseenIn(one, ['triggers', index], ['reason']),
      ...unseenIn(one?.do, ['triggers', index, 'do'], ['label', 'unlabel']),
    ]),
    ...unseenIn(review, ['review'], ['label']),
    ...unseenIn(templates, ['templates'], Object.keys(templates ?? {})),
  ];
}

const entries = <T>(
  section: Readonly<Record<string, T>> | readonly T[] | null | undefined,
): readonly (readonly [string, T])[] => Object.entries(section ?? {});

/** `keys` hold a text, or a list of texts. */
function unseenIn<Key extends string>(
  holder: Readonly<Partial<Record<Key, unknown>>> | null | undefined,
  path: readonly string[],
  keys: readonly Key[],
): readonly Problem[] {
  return keys.flatMap((key) => {
    const value = holder?.[key];
    const texts = Array.isArray(value)
      ? value.map((text: unknown, index) => [text, [...path, key, String(index)]] as const)
      : [[value, [...path, key]] as const];
    return texts.flatMap(([text, at]) =>
      // The shape says of nothing, and of nothing but blanks, that it is empty.
      typeof text === 'string' && text.trim() !== '' && !isVisible(text)
        ? [problem('invisible-text', toPointer(at), { found: codePoints(text) })]
        : [],
    );
  });
}

const MOST = 5;

/** `U+200B, U+2060`: what nobody sees is named. */
function codePoints(text: string): string {
  const all = [...new Set(Array.from(text.replaceAll(/\s/g, '')))];
  const names = all
    .slice(0, MOST)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return [...names, ...(all.length > MOST ? ['…'] : [])].join(', ');
}
