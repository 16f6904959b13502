import { repeatedTurns } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { enumerate } from '#domain/sentence.ts';
import type { Finding, LintRule } from '#lint/rule.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';

export const twiceInARow: LintRule = {
  meta: { id: 'twice-in-a-row', level: 'warning', summary: 'A rotation that gives somebody two turns in a row.' },
  check: ({ yaml }) =>
    Object.entries(asMap(asMap(yaml.value)?.['schedules']) ?? {}).flatMap(([name, schedule]) =>
      (asList(asMap(schedule)?.['layers']) ?? []).flatMap((layer, index) =>
        repeatsIn(asList(asMap(layer)?.['rotate']) ?? [], ['schedules', name, 'layers', index, 'rotate']),
      ),
    ),
};

function repeatsIn(rotate: readonly Json[], path: readonly (string | number)[]): readonly Finding[] {
  const turns = rotate.map(peopleOf);
  return repeatedTurns(turns).map((index): Finding => {
    const turn = turns[index] ?? [];
    return {
      path: toPointer([...path, index]),
      message: `${enumerate(turn.map((login) => `\`${login}\``))} ${turn.length === 1 ? 'has' : 'have'} two turns in a row.`,
      help: 'Move one of them. Where it is meant, write above this line `# tocsin-disable-next-line twice-in-a-row: <why>`.',
    };
  });
}

const peopleOf = (turn: Json): readonly string[] =>
  (asList(turn) ?? [turn]).flatMap((login) => (typeof login === 'string' ? [login.replace(/^@/, '')] : []));
