/** Concurrency groups: one run holds the group, the others wait or are cancelled. */
import type { Chance } from './chance.ts';
import type { Run } from './run.ts';
import type { Concurrency } from './workflow.ts';

const MOST_PENDING = 100;

interface Group {
  holder: Run;
  pending: Run[];
}

/** What happens to a run that joins a group. */
interface Entrance {
  readonly isHolder: boolean;
  /** Runs that it cancels. It may be among them. */
  readonly cancelled: readonly Run[];
}

export interface Groups {
  enter(run: Run, name: string, rule: Concurrency): Entrance;
  /** Takes a run out; the one that holds its group from now on, if another does. */
  leave(run: Run): Run | null;
}

export function createGroups(chance: Chance): Groups {
  const groups = new Map<string, Group>();
  return {
    enter: (run, name, { cancelInProgress = false, queue = 'single' }) => {
      // Names are compared without regard to case.
      const group = groups.get(name.toLowerCase());
      if (!group) {
        groups.set(name.toLowerCase(), { holder: run, pending: [] });
        return { isHolder: true, cancelled: [] };
      }
      if (queue === 'max' && group.pending.length >= MOST_PENDING) return { isHolder: false, cancelled: [run] };
      const cancelled = queue === 'single' ? group.pending.splice(0) : [];
      group.pending.push(run);
      return { isHolder: false, cancelled: cancelInProgress ? [...cancelled, group.holder] : cancelled };
    },
    leave: (run) => {
      for (const [name, group] of groups) {
        group.pending = group.pending.filter((one) => one !== run);
        if (group.holder !== run) continue;
        // GitHub does not promise an order.
        const [next] = group.pending.splice(chance.index(group.pending.length), 1);
        if (next) group.holder = next;
        else groups.delete(name);
        return next ?? null;
      }
      return null;
    },
  };
}
