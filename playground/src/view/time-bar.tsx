import { DAY, formatDuration, HOUR, type Instant, type Seconds } from '#domain/time.ts';
import { clockTime } from '#report/text/clock.ts';
import type { Playground } from '../core/state.ts';
import type { Course } from '../core/thread.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
  readonly course: Course | null;
  readonly declared: Instant;
}

const HORIZONS: readonly (readonly [Seconds, string])[] = [
  [HOUR, '1 hour'],
  [4 * HOUR, '4 hours'],
  [8 * HOUR, '8 hours'],
  [24 * HOUR, '1 day'],
  [72 * HOUR, '3 days'],
  [336 * HOUR, '2 weeks'],
];

interface Mark {
  readonly at: Seconds;
  readonly kind: 'run' | 'act';
}

/** Turns time: a slider, the moments at which something happens, and a step to the one before or after. */
export function TimeBar({ state, change, course, declared }: Props) {
  const { elapsed, horizon } = state;
  const marks = marksOf(course, declared, horizon);
  const before = marks.findLast(({ at }) => at < elapsed);
  const after = marks.find(({ at }) => at > elapsed);
  const now = clockTime(declared + elapsed, declared - DAY);
  const since = elapsed === 0 ? 'when it is declared' : `${formatDuration(elapsed)} after the declaration`;
  return (
    <div class="time" role="group" aria-label="Time">
      <div class="clock">
        <strong>{now}</strong> <span>{since}</span>
      </div>
      <div class="turn">
        <button
          type="button"
          aria-label="To what happened before"
          disabled={before === undefined}
          onClick={() => before && change({ elapsed: before.at })}
        >
          ‹
        </button>
        <div class="track">
          <div class="marks" aria-hidden="true">
            {marks.map(({ at, kind }) => (
              <i key={`${kind}${at}`} class={kind} style={{ left: `${(at / horizon) * 100}%` }} />
            ))}
          </div>
          <input
            type="range"
            aria-label="Time since the declaration"
            aria-valuetext={`${now}, ${since}`}
            min={0}
            max={horizon}
            step={60}
            value={Math.min(elapsed, horizon)}
            onInput={({ currentTarget }) => change({ elapsed: Number(currentTarget.value) })}
          />
        </div>
        <button
          type="button"
          aria-label="To what happens next"
          disabled={after === undefined}
          onClick={() => after && change({ elapsed: after.at })}
        >
          ›
        </button>
        <label>
          <span class="hidden">Time shown</span>
          <select
            value={String(horizon)}
            onChange={({ currentTarget }) => {
              const chosen = Number(currentTarget.value);
              change({ horizon: chosen, elapsed: Math.min(elapsed, chosen) });
            }}
          >
            {HORIZONS.map(([seconds, words]) => (
              <option key={words} value={String(seconds)}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

/** Where somebody writes or is called; edits of the status comment alone are no moment of their own. */
function marksOf(course: Course | null, declared: Instant, horizon: Seconds): readonly Mark[] {
  const marks = new Map<Seconds, Mark>();
  for (const { at, effects } of course?.steps ?? []) {
    const says = effects.some((effect) => effect.type === 'say' && effect.comment !== null);
    if (says) marks.set(at - declared, { at: at - declared, kind: 'run' });
  }
  for (const item of course?.steps.at(-1)?.issue.timeline ?? []) {
    const at = item.at - declared;
    if (item.by?.kind === 'person' && !marks.has(at)) marks.set(at, { at, kind: 'act' });
  }
  return [...marks.values()].filter(({ at }) => at >= 0 && at <= horizon).toSorted((a, b) => a.at - b.at);
}
