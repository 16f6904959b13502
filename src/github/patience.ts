/** How long a run may wait for GitHub's limits, in all: a run that sleeps longer helps nobody, the next one does. */
export interface Patience {
  /** True, and the seconds are spent, when there is that much patience left. */
  take(seconds: number): boolean;
}

export function createPatience(seconds: number, onWait?: (seconds: number) => void): Patience {
  let left = seconds;
  const take = (wanted: number): boolean => {
    if (wanted > left) return false;
    left -= wanted;
    onWait?.(wanted);
    return true;
  };
  return { take };
}
