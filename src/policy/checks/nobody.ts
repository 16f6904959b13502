import type { PolicyDraft } from '#policy/document.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';
import type { YamlFile } from '#policy/yaml.ts';

/** What an empty key of a role leaves out. */
const CONSEQUENCES = {
  who: 'nobody is called by this role',
  otherwise: 'nobody is called when `who` yields nobody',
} as const;

/**
 * Keys of roles that name people and have nothing behind them: a line that was begun, or whose list slipped out of it. A rule may give
 * null, and a null or an empty list that is written out is meant. Pure.
 */
export function checkNobody({ roles }: PolicyDraft, { place }: Pick<YamlFile, 'place'>): readonly Problem[] {
  return Object.entries(roles ?? {}).flatMap(([name, role]) =>
    (['who', 'otherwise'] as const).flatMap((key) => {
      if (role?.[key] !== null) return [];
      const { line, col, endLine, endCol } = place(toPointer(['roles', name, key]));
      if (line !== endLine || col !== endCol) return [];
      const args = { found: key, why: CONSEQUENCES[key] };
      return [problem('names-nobody', toPointer(['roles', name]), args, { key, level: 'warning' })];
    }),
  );
}
