/** The silent ladders that change, before and after side by side, as Mermaid charts. */
import type { Ladder } from '#domain/results/ladder.ts';
import type { LadderDiff } from '#domain/results/policy-diff.ts';
import { drawLadders } from '#report/ladder.ts';

/** Before and after beside each other; only what there is where the severity is new or gone. */
export function drawChange({ before, after }: LadderDiff): string {
  const ladders = [entitled(before, 'before'), entitled(after, 'after')];
  return drawLadders(ladders.filter((ladder) => ladder !== null));
}

function entitled(ladder: Ladder | null, when: 'before' | 'after'): Ladder | null {
  if (ladder === null) return null;
  const { severity } = ladder;
  return { ...ladder, severity: { ...severity, name: `${when === 'before' ? 'Before' : 'After'}: ${severity.name}` } };
}
