import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Snapshot } from '#engine/simulation/snapshot.ts';
import { clockTime } from '#report/text/clock.ts';

interface Props {
  readonly policy: Policy;
  readonly now: Snapshot;
  readonly at: Instant;
}

/** How the incident stands at the instant that is shown. */
export function StateLine({ policy, now, at }: Props) {
  if (now.severity === null)
    return <p class="state none">By this policy this issue is no incident: nobody is called.</p>;
  const severity = policy.severities.find(({ id }) => id === now.severity);
  const level = policy.levels.find(({ number }) => number === now.level);
  return (
    <dl class="state">
      <div>
        <dt>Status</dt>
        <dd>
          <span class={`dot ${now.status ?? ''}`} /> {now.status}
        </dd>
      </div>
      <div>
        <dt>Severity</dt>
        <dd>{severity?.name ?? now.severity}</dd>
      </div>
      <div>
        <dt>Level</dt>
        <dd>
          {now.level} of {policy.levels.length}
          {level && `, ${level.name}`}
        </dd>
      </div>
      <div>
        <dt>Next</dt>
        <dd>{now.next === null ? 'nothing by itself' : `${clockTime(now.next.at, at)}: ${now.next.trigger}`}</dd>
      </div>
    </dl>
  );
}
